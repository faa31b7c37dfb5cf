// Away from where requests are served, reading a file weighs less; work of the processor weighs the same everywhere.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export async function pages(name: string) {
  // ruleid: ts.blocking-io-in-async
  return readFileSync(name, 'utf8');
}

export async function packed(text: string) {
  // ruleid: ts.blocking-io-in-async
  return gzipSync(text);
}
