export function run(items) {
  // ruleid: ts.unhandled-promise
  items.forEach(async (item) => {
    await save(item);
  });
  // ruleid: ts.unhandled-promise
  const one = new Promise(async (resolve, reject) => {
    resolve(await load());
  });
  // ruleid: ts.unhandled-promise
  setInterval(async () => {
    await refresh();
  }, 1000);
  // ruleid: ts.unhandled-promise
  items.forEach(async (item) => {
    try {
      await save(item);
    } catch (error) {
      report(error);
    }
  });
  // ruleid: ts.unhandled-promise
  const two = new Promise(async (resolve) => {
    const first = await load();
    try {
      resolve(await save(first));
    } catch (error) {
      report(error);
    }
  });
  return [one, two];
}

import express from 'express'

const app = express()

// ruleid: ts.unhandled-promise
app.get('/orders', async (request, response) => {
  response.json(await orders.all())
})

const refreshRates = async (currency) => {
  rates = await service.rates(currency)
}

export function open(currency) {
  // ruleid: ts.unhandled-promise
  refreshRates(currency)
  // ruleid: ts.unhandled-promise
  service.limits(currency).then((found) => show(found))
}

async function declared(currency) {
  rates = await service.rates(currency)
}

export function later(currency) {
  // todoruleid: ts.unhandled-promise
  declared(currency)
}

function announceAll(watchers, harbour) {
  // ruleid: ts.unhandled-promise
  watchers.forEach(async (watcher) => {
    const tide = await harbour.tide();
    try {
      await watcher.tell(tide);
    } catch (error) {
      log.error(error);
    }
  });
}
