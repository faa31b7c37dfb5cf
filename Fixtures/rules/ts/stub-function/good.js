// ok: ts.stub-function
function noop() {}

const defaultHandlers = {
  // ok: ts.stub-function
  save: function () {
    // TODO by the caller
  },
};

// ok: ts.stub-function
function track(event) {
  // TODO: sampling
  send(event);
}

class QuietRollouts extends Rollouts {
  // ok: ts.stub-function
  async executeRollback(plan) {}

  // ok: ts.stub-function
  onPlanChanged(plan) {}
}

class NoopRollouts {
  // ok: ts.stub-function
  executeRollback(plan) {}
}
