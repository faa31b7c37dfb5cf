type Herd = { id: string; size: number; owner: { mail: string } };
declare const mailer: { send(to: string, text: string): Promise<void> };
let quarantine = 0;

// ok: ts.stub-function
export async function remindOwner(herd: Herd) {
  // TODO: translate the text
  await mailer.send(herd.owner.mail, "vaccination is due");
}

// It computes: a simple answer is an answer.
// ok: ts.stub-function
export function feedFor(herd: Herd): number {
  // For now every animal gets the same
  const perHead = 12;
  return herd.size * perHead;
}

// ok: ts.stub-function
export function closeGate(herd: Herd) {
  // TODO: handle the second gate here
  quarantine = herd.size;
}

// ok: ts.stub-function
export function refuse(herd: Herd): never {
  // Not implemented for goats
  throw new Error("goats are not supported: " + herd.id);
}

// The comment belongs to what is done, not to what is missing.
// ok: ts.stub-function
export function nothingToDo(herd: Herd): boolean {
  // Handled by the scheduler, nothing to do here for now
  const id = herd.id;
  return true;
}

/** Formats the tag (placeholder characters are kept). */
// ok: ts.stub-function
export function formatTag(tag: string): string {
  return tag.padStart(8, "0");
}

export class Boundary {
  // ok: ts.stub-function
  componentDidCatch(error: Error) {
    // This could go to a tracker: add your service here
    console.error(error);
  }
}

// A check refuses, and that is its work.
// ok: ts.stub-function
export function validateHerd(herd: Herd): void {
  // Simple for now; this should use a schema
  if (!herd.id) {
    throw new Error("a herd needs an id");
  }
}

// Answers that differ are computed.
// ok: ts.stub-function
export function likeness(first: string, second: string): number {
  // In production, this would ask for the pedigree
  if (first.includes("angus")) return 0.9;
  return 0.1;
}

// ok: ts.stub-function
export function matches(first: string, second: string): boolean {
  // This should compare breeds for now
  if (first.toLowerCase() === second.toLowerCase()) return true;
  return false;
}

/**
 * The calls so far (stub for compatibility)
 */
// ok: ts.stub-function
export function history(): string[] {
  return [];
}

export const answers = {
  // ok: ts.stub-function
  409: function (answer) {
    // This will be the text of the harbour master
    alert(answer.text);
  },
};

class Barn {
  // ok: ts.stub-function
  private _failIfLocked(gate: { locked: boolean }, keeper?: string) {
    if (keeper === undefined) {
      throw new Error("nobody keeps the barn");
    }
    if (gate.locked) {
      // TODO: Consider when a keeper may open a locked gate.
      throw new Error("the gate is locked");
    }
  }

  // ok: ts.stub-function
  private _onError(error: Error) {
    this.logger.warn("wire", error);
    // TODO Make sure that the wire is closed after this.
  }

  constructor(private logger: Console) {}
}
