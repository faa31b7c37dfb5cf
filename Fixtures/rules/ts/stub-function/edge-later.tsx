// A handler that is given its work later, one that stops an event, and one that hears of failures.
export function Steps({ kind, add, drop }: { kind: string; add: () => void; drop: () => void }) {
  const submit = () => {
    // ok: ts.stub-function
    let handleSubmit = async () => {};
    if (kind === 'add') {
      handleSubmit = async () => add();
    } else {
      handleSubmit = async () => drop();
    }
    return handleSubmit();
  };
  // ruleid: ts.stub-function
  const handleDelete = async () => {};
  return (
    <form
      onSubmit={submit}
      // ok: ts.stub-function
      onSubmitFailed={(problem: unknown) => console.log(problem)}
      // ruleid: ts.stub-function
      onDelete={(id: string) => console.log(id)}
      onReset={handleDelete}
    />
  );
}

export const dropping = {
  // ok: ts.stub-function
  drop: (event: DragEvent) => {
    // A file from outside is not implemented here, so nothing happens to the page.
    if (event.dataTransfer && event.dataTransfer.files.length > 0) {
      event.preventDefault();
    }
  },
  // ruleid: ts.stub-function
  paste: (event: ClipboardEvent) => {
    // TODO: implement pasting of pictures
    const text = event.type.trim();
  },
};
