export class CrewPage {
  load(): void {
    // An interceptor may have told the user.
    this.crews.list().subscribe({
      next: (crews) => (this.list = crews),
      // ok: ts.empty-catch
      error: () => {
        this.isLoading = false;
      },
    });
    this.crews.watch().subscribe({
      next: (crew) => this.list.push(crew),
      // ok: ts.empty-catch
      error: () => {
        // The interceptor tells the user.
        this.isLoading = false;
      },
    });
  }

  ngOnDestroy(): void {
    try {
      window.removeEventListener('keydown', this.onKey);
      clearTimeout(this.hint);
      // ok: ts.empty-catch
    } catch (e) {}
    try {
      this.box.nativeElement.scrollTop = this.box.nativeElement.scrollHeight;
      // ok: ts.empty-catch
    } catch {}
  }
}
