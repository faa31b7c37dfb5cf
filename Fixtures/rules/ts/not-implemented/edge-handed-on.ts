// What is handed on, or belongs to a derived class, weighs least: who calls it stands elsewhere, if anybody does.
interface Store { find(id: string): string; put(id: string): void }
declare class Base {}

export function store(kind: string): Store {
  const refuse = () => {
    // ruleid: ts.not-implemented
    throw new Error('Not implemented');
  };
  if (kind === 'fixed') return { find: (id) => id, put: refuse };
  return {
    find: (id) => id.trim(),
    put: () => {
      // ruleid: ts.not-implemented
      throw new Error('not implemented');
    },
  };
}

export class TreeStore extends Base {
  find(_id: string): string {
    // ruleid: ts.not-implemented
    throw new Error('Method not implemented.');
  }

  private async settle(_id: string): Promise<void> {
    // ruleid: ts.not-implemented
    throw new Error('Not implemented');
  }

  // ok: ts.not-implemented
  put(id: string) { if (!id) throw new Error('an id is needed'); }
}

export async function settleAll(_ids: string[]): Promise<void> {
  // ruleid: ts.not-implemented
  throw new Error('Not implemented yet');
}
