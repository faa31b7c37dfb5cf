// ok: code.constant-return-stub
export function supportsStreaming(): boolean {
  return true
}

// ok: code.constant-return-stub
function getServerSnapshot() {
  // not used on the server
  return null
}

class ManualLedger extends Ledger {
  // ok: code.constant-return-stub
  detectAnomalies(entries: string) {
    // Nothing to detect: people enter these by hand.
    return [];
  }

  // ok: code.constant-return-stub
  collectNames() {
    return [];
  }
}

// ok: code.constant-return-stub
function shouldRetry(error: string) {
  return true;
}

// ok: code.constant-return-stub
const loadNothing = (_key: string) => {
  return null;
};

// ok: code.constant-return-stub
function calculateBounds(width: number) {
  return { left: 0, right: width };
}

class Empty extends Detector {
  // ok: code.constant-return-stub
  detectLanguage(text: string) {
    return { name: "en", share: 1 };
  }
}

// ok: code.constant-return-stub
function estimateDefaultFee(order: Order) {
  return { fee: 2, currency: "EUR" };
}

export class ParcelTexts {
  // ok: code.constant-return-stub
  warning(id: number) {
    return `This action cannot be undone: parcel ${id} will be gone.`;
  }

  // ok: code.constant-return-stub
  describe(parcel: Parcel) {
    const text = "This action returns nothing";
    return parcel.note ?? text;
  }
}
