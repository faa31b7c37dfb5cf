export function run(items: Item[]) {
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

const refreshRates = async (currency: string) => {
  rates = await service.rates(currency)
}

export function open(currency: string) {
  // ruleid: ts.unhandled-promise
  refreshRates(currency)
  // ruleid: ts.unhandled-promise
  service.limits(currency).then((found) => show(found))
}

async function declared(currency: string) {
  rates = await service.rates(currency)
}

export function later(currency: string) {
  // todoruleid: ts.unhandled-promise
  declared(currency)
}

export class Alerts {
  start() {
    // ruleid: ts.unhandled-promise
    this.connect();
    // ok: ts.unhandled-promise
    void this.connect();
    // ok: ts.unhandled-promise
    this.careful();
    // ok: ts.unhandled-promise
    this.count();
    // ruleid: ts.unhandled-promise
    this.socket.on('message', async (text: string) => {
      await this.store(text);
    });
    // ok: ts.unhandled-promise
    this.socket.on('close', async () => {
      try { await this.connect(); } catch (error) { logger.error(error); }
    });
    // ok: ts.unhandled-promise
    process.on('SIGTERM', async () => {
      await this.flush();
      process.exit(0);
    });
    // ruleid: ts.unhandled-promise
    (async () => {
      await this.store('started');
    })();
    // ruleid: ts.unhandled-promise
    this.files.map(async (file) => { await file.close(); });
    // ok: ts.unhandled-promise
    const closing = this.files.map(async (file) => { await file.close(); });
    return closing;
  }
  private async connect() {
    await this.socket.open();
  }
  private async careful() {
    try { await this.socket.open(); } catch (error) { logger.error(error); }
  }
  private count() { return this.files.length; }
}
