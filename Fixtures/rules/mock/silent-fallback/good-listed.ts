declare const api: { guides(): Promise<unknown[]> };

// Records that are no answer to a failure.
export function wings() {
  // ok: mock.silent-fallback
  return [
    { id: "east", name: "East wing" },
    { id: "west", name: "West wing" },
  ];
}

export async function guides() {
  try {
    return await api.guides();
  } catch (error) {
    // ok: mock.silent-fallback
    return [{ field: "guides", message: "could not be loaded" }, { field: "retry", message: "in a minute" }];
  }
}

export async function names() {
  try {
    return await api.guides();
  } catch (error) {
    // ok: mock.silent-fallback
    return [];
  }
}
