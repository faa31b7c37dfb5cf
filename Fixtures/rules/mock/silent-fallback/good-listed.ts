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

// ok: mock.silent-fallback
export const mode = process.env.RENDER_MODE ?? "static";
// ok: mock.silent-fallback
export const provider = process.env.SMS_PROVIDER ?? "twilio";
export function refuse(format: string) {
  // ok: mock.silent-fallback
  console.warn(`${format} is not implemented`);
  return undefined;
}
