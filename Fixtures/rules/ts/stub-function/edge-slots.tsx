// The element with which a library opens something, and one that nobody wired up.
export function Day({ Picker, Button }: { Picker: any; Button: any }) {
  return (
    <div>
      {/* ok: ts.stub-function */}
      <Picker customInput={<Button onClick={() => {}} />} />
      {/* ruleid: ts.stub-function */}
      <button onClick={() => {}}>Send</button>
    </div>
  );
}

export function plugin(name: string, lists: Record<string, unknown>) {
  // ok: ts.stub-function
  function throwIfUnknown(list: string) {
    // TODO: look whether the field is required
    if (!(list in lists)) {
      throw new Error(`${name} knows no ${list}`);
    }
  }
  return throwIfUnknown;
}
