const cron = require("node-cron");
const schedule = require("node-schedule");
const { CronJob } = require("cron");

// ruleid: ts.unhandled-promise
cron.schedule("* * * * *", async () => {
  const tides = await Tide.find();
  tides.forEach((tide) => warn(tide));
});
// ruleid: ts.unhandled-promise
schedule.scheduleJob("0 4 * * *", async function () {
  await Berth.deleteMany({ until: { $lt: new Date() } });
});
// ruleid: ts.unhandled-promise
new CronJob("0 5 * * *", async () => { await Berth.tidy(); });

// ok: ts.unhandled-promise
cron.schedule("* * * * *", async () => {
  try {
    await Tide.warnAll();
  } catch (error) {
    logger.error(error);
  }
});
// ok: ts.unhandled-promise
cron.schedule("0 6 * * *", async () => { await Tide.count().catch(report); });
// ok: ts.unhandled-promise
cron.schedule("0 7 * * *", () => Tide.mark());
