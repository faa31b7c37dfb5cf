class AbstractStore {
  get() {
    // ok: ts.not-implemented
    throw new Error("Not implemented");
  }
}

function check(value) {
  // ok: ts.not-implemented
  throw new Error("The method " + value + " failed");
}
