// ok: code.placeholder-comment
// Placeholder text of the search box
export const hint = 'Search';

// ok: code.placeholder-comment
// Mock types for the tests of this package
export interface Row { id: string }

// ok: code.placeholder-comment
// Stub resolver used by tests only
export const resolver = create();

export async function rows(query: Query) {
  // ok: code.placeholder-comment
  // Without the cursor we would fetch the same page again, so that it has to be kept
  const page = await load(query);
  // ok: code.placeholder-comment
  // Print the pay stub: the employee gets a copy
  print(page.stub);
  // ok: code.placeholder-comment
  const retries = 3; // TODO: get it from the config
  return { page, retries };
}

export function List({ items }: Props) {
  return (
    <ul>
      {/* ok: code.placeholder-comment */}
      {/* Placeholder for the list while it is loading */}
      {items ? items.map(row) : <Skeleton />}
      {/* ok: code.placeholder-comment */}
      {/* A click here would close the dialog */}
    </ul>
  );
}

// ok: code.placeholder-comment
/** Placeholder shown while the picture is being made. */
export const Pending = () => <Skeleton />;

// The bundler moves imports to the top of the file, which breaks
// ok: code.placeholder-comment
// mock hoisting.
export const order = ['setup', 'imports'];

// ok: code.placeholder-comment
/** Placeholder component for rows that are not there yet. */
export const Empty = () => <Row />;

export const Look = () => (
  <div>
    {/* ok: code.placeholder-comment */}
    {/* Mock body */}
    <div className="bar" />
  </div>
);
