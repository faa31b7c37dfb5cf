// ruleid: code.constant-return-stub
async function queuedForms() {
  // Implementation would read the queue
  return [];
}

class Ledger {
  // ruleid: code.constant-return-stub
  async detectAnomalies(entries) {
    return [];
  }

  // ruleid: code.constant-return-stub
  verifyBalance(account) {
    console.log("verify", account);
    return true;
  }
}

// ruleid: code.constant-return-stub
const fetchRates = async (currency) => {
  return {};
};
