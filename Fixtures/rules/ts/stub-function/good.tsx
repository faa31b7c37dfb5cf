export function Dialog({ onClose = () => {} }: Props) {
  // ok: ts.stub-function
  const ignore = () => {}

  // ok: ts.stub-function
  const keep = () => {
    // nothing to do: the parent closes it
  }

  return <Modal onClose={onClose} onOpen={ignore} onKeep={keep} />
}

class Publisher {
  // ok: ts.stub-function
  constructor() {
    // TODO: connect
  }

  // ok: ts.stub-function
  streamEnd(_: string) {
    // reserved for future use
  }

  // ok: ts.stub-function
  abort() {
    // intentionally empty
  }
}

abstract class Step {
  // ok: ts.stub-function
  prepare() {
    // TODO
  }
}
