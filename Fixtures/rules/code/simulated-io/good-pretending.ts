export class Retry {
  // ok: code.simulated-io
  getRetryDelayTime(attempt: number) {
    return 2 ** attempt * 100 + Math.random() * 50;
  }

  // ok: code.simulated-io
  spark() {
    return { duration: Math.random() * 3, repeat: 4, ease: "linear" };
  }

  // ok: code.simulated-io
  getRandomScore() {
    return Math.random() * 100;
  }
}

export async function settle(pause: number) {
  if (pause > 0) {
    // ok: code.simulated-io
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return true;
}
