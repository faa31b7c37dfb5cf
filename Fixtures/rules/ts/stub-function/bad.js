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

class Heralds {
  // ruleid: ts.stub-function
  static async sendTideReminder(ship, tide) {
    try {
      const reminder = { ship, text: `the tide of ${tide.hour}`, sentAt: new Date() };
      return reminder;
    } catch (error) {
      throw error;
    }
  }

  // ok: ts.stub-function
  static async sendTideWarning(ship, tide) {
    const warning = { ship, text: `the tide of ${tide.hour}`, sentAt: new Date() };
    await horns.blow(warning);
    return warning;
  }
}
