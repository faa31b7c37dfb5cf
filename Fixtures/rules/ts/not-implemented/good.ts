abstract class Channel {
  send(text: string): void {
    // ok: ts.not-implemented
    throw new Error('not implemented')
  }
}

class BaseProvider {
  chat(): string {
    // ok: ts.not-implemented
    throw new Error('not implemented')
  }
}

class Parser implements Reader {
  read(): string {
    // ok: ts.not-implemented
    throw new Error('Subclass must be implemented: not implemented here')
  }
  seek(): void {
    // ok: ts.not-implemented
    throw new Error('seek is not supported')
  }
}

export const SessionContext = createContext({
  login: () => {
    // ok: ts.not-implemented
    throw new Error('not implemented')
  },
})

const BASE_COMMAND = {
  run: () => {
    // ok: ts.not-implemented
    throw new Error('Not implemented')
  },
}

export function convert(kind: string) {
  if (kind === 'csv') return 1
  // ok: ts.not-implemented
  throw new Error(`${kind} not implemented`)
}

export function moveShip(ship: Ship) {
  const harbour = harbourOf(ship);
  // ok: ts.not-implemented
  throw new Error(`There is no quay in ${harbour}`);
}

// A kind that nobody has drawn yet is refused; the function is written.
export function paint(shape: Shape) {
  switch (shape.kind) {
    case 'disc':
      return disc(shape);
    default: {
      // ok: ts.not-implemented
      throw new Error(`Unimplemented kind ${shape.kind}`);
    }
  }
}

export function notImplemented() {
  // ok: ts.not-implemented
  throw new Error('Not implemented.');
}

Pump.prototype._push = function (chunk: Chunk) {
  // ok: ts.not-implemented
  throw new Error('_push() is not implemented');
};

export const shim = {
  // ok: ts.not-implemented
  openFile: () => { throw new Error('Not implemented'); },
};

export const render = (options: Options) => draw({
  // ok: ts.not-implemented
  lookUp: () => { throw new Error('lookUp is not implemented'); },
  ...options,
});

export const formOf = (kind: string) => {
  // ok: ts.not-implemented
  throw new Error(`Unknown form, or one that is not implemented: ${kind}`);
};
