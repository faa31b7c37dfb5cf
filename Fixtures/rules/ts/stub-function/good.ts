
// ok: ts.stub-function
export function logEvent(event: Event): void {
  // TODO: add the tenant
  console.log('event', event.id);
}

// ok: ts.stub-function
export function stored(event: Event): void {
  // TODO: keep the tenant too
  console.log('storing', event.id);
  store.add(event);
}

// ok: ts.stub-function
export const onIdle = () => {
  // The queue is empty
  console.log('idle');
};

// ok: ts.stub-function
const handleRenderError = (error: Error) => {
  // TODO: also send it to the tracker
  console.error('render failed', error);
};

// ok: ts.stub-function
async function testStorage() {
  // This would normally look into the browser
  console.log('storage is kept');
}

export class HornOnWeb {
  // ok: ts.stub-function
  sound(log: Log) {
    log.warn('The horn is not implemented on web');
  }
}

configureRoute('harbour', {
  // ok: ts.stub-function
  redirect() {
    // We should go back to the map but we don't since the answer stands in the window itself.
  },
});

export class Deck {
  get kind(): string {
    throw new Error('Must be overriden');
  }

  // ok: ts.stub-function
  async post(message: string) {
    console.warn('Deck.post is not implemented', message);
  }
}

export class PlainDiary {
  // ok: ts.stub-function
  deletePage() {
    // Not implemented for diaries on paper
  }
}

// ok: ts.stub-function
export const PierView = (berth: object) => {
  console.warn("The stub of the pier was shown; this should never happen here.");
  return null;
};

export class LightBuoy {
  // ok: ts.stub-function
  resetLamp(time: number) {
    // Lights only steady lamps for now
  }
}

export class DeckLog {
  // ok: ts.stub-function
  async cool(): Promise<null> {
    this.logger.debug("This is a stub. Cooling is done only in the engine room.");
    return null;
  }
}
