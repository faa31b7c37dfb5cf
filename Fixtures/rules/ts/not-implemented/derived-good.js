class Pump {
  // ok: ts.not-implemented
  async flow() { throw new Error('not implemented'); }
}

class HandPump extends Pump {
  async flow() { return 3; }
}

export const pumps = [new HandPump()];
