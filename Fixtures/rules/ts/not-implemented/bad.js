module.exports.refund = function (order) {
  // ruleid: ts.not-implemented
  throw new Error("Not implemented");
};

class StripeGateway extends Gateway {
  charge() {
    // ruleid: ts.not-implemented
    throw new TypeError("not implemented");
  }
}
