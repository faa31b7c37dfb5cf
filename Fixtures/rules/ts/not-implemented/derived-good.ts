class Pump {
  // ok: ts.not-implemented
  async flow(): Promise<number> { throw new Error('not implemented'); }
}

class HandPump extends Pump {
  async flow() { return 3; }
}

export const pumps = [new HandPump()];

export class Winch {
  // ok: ts.not-implemented
  turn(): number { throw new Error('Not implemented'); }
}

export class HandWinch extends Winch {
  turn() { return 1; }
}
