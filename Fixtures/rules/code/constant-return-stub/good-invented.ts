export class Attempts {
  // ok: code.constant-return-stub
  private toRow(attempt: Attempt) {
    // In production, the id is a UUID
    return { id: attempt.id, kind: 'attempt', label: attempt.label };
  }

  // ok: code.constant-return-stub
  async find(id: string) {
    // This would be slower with a join
    return { id, kind: 'attempt', record: await this.rows.find(id) };
  }

  // ok: code.constant-return-stub
  private message(id: string) {
    // The caller adds the recipient
    return { id, type: 'message', sentAt: Date.now() };
  }
}
