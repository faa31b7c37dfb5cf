import fs, { readFileSync } from 'node:fs';
import { promises } from 'fs';

// ok: ts.blocking-io-in-async
const template = readFileSync('template.html', 'utf8');

export async function page(name: string) {
  // ok: ts.blocking-io-in-async
  const html = await promises.readFile(`${name}.html`, 'utf8');
  // ok: ts.blocking-io-in-async
  await store.writeFileSync(name, html);
  return template + html;
}

export function size(name: string) {
  // ok: ts.blocking-io-in-async
  return fs.readFileSync(name).length;
}

async function bootstrap() {
  // ok: ts.blocking-io-in-async
  const key = fs.readFileSync('key.pem');
  listen(key);
}

export async function until(done: () => boolean) {
  // ok: ts.blocking-io-in-async
  while (Date.now() < deadline) {
    await tick();
  }
}

bootstrap();

export async function restart(settings: Settings) {
  return secure({
    // ok: ts.blocking-io-in-async
    key: fs.readFileSync(settings.key),
    // ok: ts.blocking-io-in-async
    cert: fs.readFileSync(settings.cert),
  });
}

let chart: Buffer | undefined;
export async function chartOf(harbour: string) {
  if (!chart) {
    // ok: ts.blocking-io-in-async
    chart = fs.readFileSync('chart.bin');
  }
  return crop(chart, harbour);
}

export async function keep(log: string, sync = false) {
  if (sync) {
    // ok: ts.blocking-io-in-async
    fs.writeFileSync("log", log);
  }
}
