#!/usr/bin/env node
const fs = require('fs');

async function report(name) {
  // ok: ts.blocking-io-in-async
  fs.writeFileSync(name, 'done');
}

report('report.txt');
