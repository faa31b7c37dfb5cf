// ok: code.constant-return-stub
function first(list) {
  // TODO: sort
  return list[0];
}

class ManualLedger extends Ledger {
  // ok: code.constant-return-stub
  detectAnomalies(entries) {
    // Nothing to detect: people enter these by hand.
    return [];
  }

  // ok: code.constant-return-stub
  collectNames() {
    return [];
  }
}

// ok: code.constant-return-stub
function shouldRetry(error) {
  return true;
}

// ok: code.constant-return-stub
const loadNothing = (_key) => {
  return null;
};

export const knots = {
  // ok: code.constant-return-stub
  escapeText: function () {
    // The raw text is wanted here. If it is escaped, it will double every stroke.
    return false;
  },
};

const binding = {
  // ok: code.constant-return-stub
  init: function () {
    // Do not bind what is inside, since nobody expects it. It should also make things faster, as less is looked at.
    return { bindsInside: true };
  },
};
