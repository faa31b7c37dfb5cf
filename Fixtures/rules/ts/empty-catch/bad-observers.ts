export class CrewPage {
  load(): void {
    this.crews.list().subscribe({
      next: (crews) => (this.list = crews),
      // ruleid: ts.empty-catch
      error: () => {
        this.isLoading = false;
      },
    });
    this.crews.watch().subscribe({
      next: (crew) => this.list.push(crew),
      // ruleid: ts.empty-catch
      error: () => {},
    });
  }
}
