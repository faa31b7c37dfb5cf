
// ok: ts.stub-function
export function logEvent(event: Event): void {
  // TODO: add the tenant
  console.log('event', event.id);
}

// ok: ts.stub-function
export function stored(event: Event): void {
  // TODO: keep the tenant too
  console.log('storing', event.id);
  store.add(event);
}

// ok: ts.stub-function
export const onIdle = () => {
  // The queue is empty
  console.log('idle');
};
