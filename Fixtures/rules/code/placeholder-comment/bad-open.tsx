// ruleid: code.placeholder-comment
// Placeholder license manager
export const licenses = { valid: (key: string) => key.length > 0 };

// ruleid: code.placeholder-comment
// Stub for the batch that the mail library would do
async function nurture(stage: number) { return { sent: stage * 3 }; }

export async function remove(id: string) {
  // ruleid: code.placeholder-comment
  // Here we would delete the message from the database
  return { ok: true, id };
}

export function header(tiles: Tile[]) {
  return {
    // ruleid: code.placeholder-comment
    saved: 34800, // stub value; replace with warehouse data
    // ruleid: code.placeholder-comment
    visibility: 84, // TODO: get it from the scan history
    risk: worst(tiles),
  };
}

export function Report() {
  return (
    <section>
      {/* ruleid: code.placeholder-comment */}
      {/* Placeholder for chart */}
      <div className="box" />
      {/* ruleid: code.placeholder-comment */}
      {/* The asset table would go here */}
    </section>
  );
}
