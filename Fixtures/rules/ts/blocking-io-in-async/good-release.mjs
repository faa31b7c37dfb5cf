// Steps of a release: many ways out, and nobody who listens.
import { spawnSync, execSync } from "node:child_process";

export async function open(branch) {
  // ok: ts.blocking-io-in-async
  const found = spawnSync("gh", ["pr", "list", "--head", branch]);
  if (found.status !== 0) {
    process.exit(1);
  }
  return found.stdout;
}

export async function tag(version) {
  if (!version) {
    process.exit(1);
  }
  // ok: ts.blocking-io-in-async
  execSync(`git tag ${version}`);
}

export function check(names) {
  if (names.length === 0) {
    process.exit(2);
  }
  if (names.length > 9) {
    process.exit(3);
  }
  if (!names[0]) {
    process.exit(4);
  }
}
