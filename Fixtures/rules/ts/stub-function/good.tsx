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

export function FerryEditor({ onClose, onSaved }: Props) {
  // ok: ts.stub-function
  const handleSave = () => {
    console.log('saving', quay);
    onSaved({ quay });
  };
  // ok: ts.stub-function
  const handleCancel = () => {
    console.log('left');
    onClose();
  };
  return <button onClick={handleSave} onBlur={handleCancel}>Save</button>;
}

export function Mole() {
  // ok: ts.stub-function
  return <button onClick={() => toast.success('Address copied')}>Copy</button>;
}
