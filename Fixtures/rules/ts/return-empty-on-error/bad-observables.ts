export class HarbourService {
  getFees(): Observable<Fee[]> {
    // ruleid: ts.return-empty-on-error
    return this.http.get<Fee[]>('/api/fees').pipe(catchError(() => of([])));
  }

  getOpen(): Observable<number> {
    return this.http.get<Count>('/api/fees/open').pipe(
      map((answer) => answer.count),
      // ruleid: ts.return-empty-on-error
      catchError(() => of(0)),
    );
  }

  getBoats(): Observable<Boat[]> {
    return this.http.get<Boat[]>('/api/boats').pipe(
      // ruleid: ts.return-empty-on-error
      catchError((error) => {
        console.error('No boats', error);
        this.isLoading = false;
        return of([] as Boat[]);
      }),
    );
  }

  getPage(): Observable<Page> {
    // ruleid: ts.return-empty-on-error
    return this.http.get<Page>('/api/page').pipe(catchError(() => of({ items: [], total: 0 })));
  }

  getCrews(): Observable<Crew[]> {
    // ruleid: ts.return-empty-on-error
    return this.http.get<Crew[]>('/api/crews').pipe(catchError(this.handleError<Crew[]>('getCrews', [])));
  }

  load(): void {
    this.boats.list().subscribe({
      next: (boats) => (this.list = boats),
      // ruleid: ts.return-empty-on-error
      error: () => (this.list = []),
    });
    this.fees.list().subscribe({
      next: (fees) => this.shown.set(fees),
      // ruleid: ts.return-empty-on-error
      error: () => {
        this.shown.set([]);
        this.isLoading = false;
      },
    });
  }
}
