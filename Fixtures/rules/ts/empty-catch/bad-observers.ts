export class CrewPage {
  load(): void {
    this.crews.watch().subscribe({
      next: (crew) => this.list.push(crew),
      // ruleid: ts.empty-catch
      error: () => {},
    });
  }
}
