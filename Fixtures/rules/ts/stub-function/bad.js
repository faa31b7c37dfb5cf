// ruleid: ts.stub-function
function trainModel(model) {
  // Implement training
  // This would update the weights
}

const api = {
  // ruleid: ts.stub-function
  refund: async function (order) {
    // FIXME not implemented
  },
};

class Rollouts {
  // ruleid: ts.stub-function
  async executeRollback(plan) {}
}
