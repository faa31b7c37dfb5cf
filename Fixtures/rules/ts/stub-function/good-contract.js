/**
 * What a store of sail plans has to offer.
 */
export class SailPlanAdapter {
  // ok: ts.stub-function
  savePlan(plan) {}

  // ok: ts.stub-function
  deletePlan(name) {}

  getPlan(name) {}
}

export class SailMailer {
  // ruleid: ts.stub-function
  sendPlan(plan) {}
}

export class TideAdapter {
  // ruleid: ts.stub-function
  saveTide(tide) {}

  heights(port) {
    return this.table[port];
  }
}
