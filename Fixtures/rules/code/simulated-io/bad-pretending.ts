export class Market {
  // the random figures stand for a look at the market
  private async conditions() {
    // ruleid: code.simulated-io
    return { supplyRate: Math.random() * 100, growth: (Math.random() - 0.5) * 20 };
  }

  // ruleid: code.simulated-io
  async getAveragePrice(category: string) {
    return 1000 + Math.random() * 500;
  }
}
