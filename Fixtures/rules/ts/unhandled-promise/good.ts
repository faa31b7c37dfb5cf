export async function run(items: Item[]) {
  // ok: ts.unhandled-promise
  await Promise.all(items.map(async (item) => save(item)));
  // ok: ts.unhandled-promise
  for (const item of items) await save(item);
  // ok: ts.unhandled-promise
  items.forEach((item) => queue.push(item));
  // ok: ts.unhandled-promise
  const one = new Promise((resolve) => setTimeout(resolve, 10));
  // ok: ts.unhandled-promise
  setInterval(async () => {
    try {
      await refresh();
    } catch (error) {
      report(error);
    }
  }, 1000);
  // ok: ts.unhandled-promise
  setTimeout(async () => refresh().catch(report), 10);
  return one;
}

import express from 'express'

const app = express()

// ok: ts.unhandled-promise
app.get('/orders', wrap(async (request, response) => {
  response.json(await orders.all())
}))

// ok: ts.unhandled-promise
app.get('/limits', async (request, response, next) => {
  try {
    response.json(await limits.all())
  } catch (error) {
    next(error)
  }
})

const loadQuietly = async (currency: string) => {
  try {
    rates = await service.rates(currency)
  } catch (error) {
    report(error)
  }
}

const loadLoudly = async (currency: string) => {
  rates = await service.rates(currency)
}

export async function open(currency: string) {
  // ok: ts.unhandled-promise
  loadQuietly(currency)
  // ok: ts.unhandled-promise
  void loadLoudly(currency)
  // ok: ts.unhandled-promise
  loadLoudly(currency).catch(report)
  // ok: ts.unhandled-promise
  service.limits(currency).then(show).catch(report)
  // ok: ts.unhandled-promise
  service.limits(currency).then((found) => show(found), report)
}

export const later = (read: () => Promise<string>) =>
  // ok: ts.unhandled-promise
  new Promise<string>(async (resolve, reject) => {
    try {
      resolve(await read())
    } catch (error) {
      reject(error)
    }
  })

export function removeShip(id: string) {
  // ok: ts.unhandled-promise
  confirmDelete('Shall the ship leave?').then((confirmed) => {
    if (confirmed) leave(id);
  });
  // ok: ts.unhandled-promise
  nextTick().then(() => {
    redraw();
  });
}
