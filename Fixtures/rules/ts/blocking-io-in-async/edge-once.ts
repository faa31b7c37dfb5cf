// Read once and kept, and a helper that is not async.
import { existsSync, readFileSync } from 'node:fs';
import bcrypt from 'bcrypt';
import express from 'express';

const app = express();
let robots = '';

app.get('/robots.txt', (_req, res) => {
  if (!robots) {
    const name = 'robots.txt';
    if (existsSync(name)) {
      // ok: ts.blocking-io-in-async
      robots = readFileSync(name).toString();
    }
  }
  res.send(robots);
});

app.get('/terms', (_req, res) => {
  // ruleid: ts.blocking-io-in-async
  res.send(readFileSync('terms.html', 'utf8'));
});

export function sealed(word: string): string {
  // ruleid: ts.blocking-io-in-async
  return bcrypt.hashSync(word, 12);
}

// ok: ts.blocking-io-in-async
export const startWord = bcrypt.hashSync('', 4);
