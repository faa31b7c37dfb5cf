import fs, { readFileSync } from 'node:fs';
import { execSync } from 'child_process';
import * as crypto from 'crypto';
import bcrypt from 'bcrypt';
import { app, router } from './app';

export async function page(name: string) {
  // ruleid: ts.blocking-io-in-async
  const html = readFileSync(`${name}.html`, 'utf8');
  // ruleid: ts.blocking-io-in-async
  if (fs.existsSync(name)) return html;
  // ruleid: ts.blocking-io-in-async
  return execSync('git rev-parse HEAD').toString();
}

router.post('/login', (request, response) => {
  // ruleid: ts.blocking-io-in-async
  const hash = crypto.pbkdf2Sync(request.body.password, 'salt', 100000, 64, 'sha512');
  // ruleid: ts.blocking-io-in-async
  response.json({ same: bcrypt.compareSync(request.body.password, hash) });
});

export function pause(milliseconds: number) {
  const end = Date.now() + milliseconds;
  // ruleid: ts.blocking-io-in-async
  while (Date.now() < end) {}
}

export async function logOf(ship: string) {
  if (!ship) {
    // ruleid: ts.blocking-io-in-async
    return fs.readFileSync('all.log');
  }
  return undefined;
}
