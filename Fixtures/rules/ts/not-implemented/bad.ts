export function useValuation(id: string) {
  // ruleid: ts.not-implemented
  throw new Error('useValuation not implemented')
}

export const exportCsv = async (): Promise<void> => {
  // ruleid: ts.not-implemented
  throw new Error(`CSV export is not yet implemented`)
}

class OnnxProvider implements Provider {
  async stream(): Promise<void> {
    // ruleid: ts.not-implemented
    throw new Error('TODO: streaming')
  }
}

class KnowledgeClient {
  upload(file: File) {
    // ruleid: ts.not-implemented
    throw new Error('File upload not implemented. Use addText.')
  }
}

export function removeShip(ship: Ship) {
  const harbour = harbourOf(ship);
  // ruleid: ts.not-implemented
  throw new Error('Removal is not yet implemented');
}

// Of the harbours that speak this language, some have no crane.
export class RiverHarbour implements Harbour {
  berths() {
    return this.pilot.count();
  }
  lift() {
    // ruleid: ts.not-implemented
    throw new Error("Method not implemented.");
  }
}

export class LakeHarbour implements Harbour {
  berths() {
    return this.pilot.count();
  }
  private lift() {
    // TODO: order a crane
    // ruleid: ts.not-implemented
    throw new Error("Not implemented");
  }
}

export function emptyTheHold(): void {
  // probably not needed in harbour
  // Only in a lower grade.
  // ruleid: ts.not-implemented
  throw new Error("Not implemented");
}
