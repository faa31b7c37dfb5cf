declare const api: { guides(): Promise<unknown[]>; rooms(): Promise<unknown[]> };
declare function setRooms(rooms: unknown): void;

export async function guides() {
  try {
    return await api.guides();
  } catch (error) {
    console.error("no guides", error);
    // ruleid: mock.silent-fallback
    return [
      { id: 1, name: "Ana Ruiz" },
      { id: 2, name: "Ole Berg" },
    ];
  }
}

export async function loadRooms() {
  try {
    setRooms(await api.rooms());
  } catch {
    // ruleid: mock.silent-fallback
    const usual = [
      { id: "east", name: "East wing" },
      { id: "west", name: "West wing" },
    ];
    setRooms(usual);
  }
}

export function rooms() {
  return api.rooms().then(setRooms).catch(() => undefined);
}

declare const quiet: { send(text: string): void };
export function courier() {
  // ruleid: mock.silent-fallback
  switch (process.env.SMS_PROVIDER ?? "stub") {
    case "twilio":
      // ruleid: mock.silent-fallback
      console.warn("[sms] twilio is not implemented yet — falling back to the console");
      return quiet;
    default:
      return quiet;
  }
}
