// What a library would call, had anybody something to do there: reported, in a low grade.
declare function receive(options: any): any;
declare const toast: any;

export const answer = receive({
  limit: 3,
  // ruleid: ts.stub-function
  onReceived: async ({ crate }: any) => {
    // TODO: tell the yard that the crate is here
    // await yard.tell(crate.id);
  },
});

// A look that gives back a name, where it can.
export function marker() {
  const NAME = 'yard-marker';
  return {
    // ok: ts.stub-function
    find(id: string, from?: string) {
      // Only stub the one that the drawing needs.
      if (id === 'drawing' && from?.includes('board')) {
        return NAME;
      }
    },
  };
}

// What is filled in works while it is typed.
export function Finder({ value, setValue }: any) {
  return (
    // ok: ts.stub-function
    <form onSubmit={(event) => { event.preventDefault(); }}>
      <label htmlFor="search">Search</label>
      <input id="search" value={value} onChange={(event) => setValue(event.target.value)} />
      <button type="submit">Go</button>
    </form>
  );
}

export function Notice({ message }: any) {
  // ok: ts.stub-function
  const handleSaved = () => {
    toast.success(<b>{message} was saved</b>);
  };
  return <i onClick={handleSaved} />;
}

// The record of something that waits for a yes.
// ok: ts.stub-function
export function createPendingOrderOutput(order: { id: string }) {
  return { success: true, needsYes: true, state: 'pending', order: order.id };
}
