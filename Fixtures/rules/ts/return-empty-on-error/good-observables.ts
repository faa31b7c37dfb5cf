export class HarbourService {
  getFees(): Observable<Fee[]> {
    return this.http.get<Fee[]>('/api/fees').pipe(
      // ok: ts.return-empty-on-error
      catchError((error) => {
        this.messages.error('The fees could not be read');
        return of([]);
      }),
    );
  }

  getBoats(): Observable<Boat[]> {
    // ok: ts.return-empty-on-error
    return this.http.get<Boat[]>('/api/boats').pipe(catchError((error) => throwError(() => error)));
  }

  // Whoever types sees the answer to the next letter.
  watch(): void {
    this.found$ = this.typed$.pipe(
      debounceTime(300),
      // ok: ts.return-empty-on-error
      switchMap((text) => this.http.get<Boat[]>('/api/boats', { params: { text } }).pipe(catchError(() => of([])))),
    );
  }

  getSuggestions(): Observable<Boat[]> {
    // ok: ts.return-empty-on-error
    return this.http.get<Boat[]>('/api/suggestions').pipe(catchError(() => of([])));
  }

  getBoat(): Observable<Boat | null> {
    // ok: ts.return-empty-on-error
    return this.http.get<Boat>('/api/boat').pipe(catchError(() => of(null)));
  }

  getCrew(): Observable<Crew[]> {
    // ok: ts.return-empty-on-error
    return this.http.get<Crew[]>('/api/crew').pipe(catchError(this.handleError('getCrew')));
  }

  load(): void {
    this.boats.list().subscribe({
      next: (boats) => (this.list = boats),
      // ok: ts.return-empty-on-error
      error: (error) => {
        this.list = [];
        this.loadError = error.message;
      },
    });
    this.fees.list().subscribe({
      next: (fees) => (this.fees = fees),
      // ok: ts.return-empty-on-error
      error: () => {
        this.fees = [];
        this.toast.show('The fees could not be read');
      },
    });
    this.boats.similar(this.boat).subscribe({
      next: (boats) => (this.similarBoats = boats),
      // ok: ts.return-empty-on-error
      error: () => (this.similarBoats = []),
    });
  }
}
