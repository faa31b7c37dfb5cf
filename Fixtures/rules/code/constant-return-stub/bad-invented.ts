export class Attempts {
  // ruleid: code.constant-return-stub
  private async find(attemptId: string, tenantId: string): Promise<Attempt> {
    // Implementation would query the database
    return {
      id: attemptId,
      assessment: 'assessment-1',
      startedAt: new Date(Date.now() - 600000),
    };
  }

  // ruleid: code.constant-return-stub
  async initial(domain: string) {
    // Mock metrics calculation
    return { revenue: Math.floor(Math.random() * 100000), visibility: 20 };
  }

  // ruleid: code.constant-return-stub
  async sessions() {
    // This would be fetched from the API
    return [] as Session[];
  }
}
