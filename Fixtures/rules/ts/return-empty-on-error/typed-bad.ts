type Room = { id: string };

export async function getRoom(api: any, id: string): Promise<Room> {
  try {
    return await api.get(`/rooms/${id}`);
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error("room", error);
    return {} as Room;
  }
}

export async function roomNote(api: any, id: string) {
  try {
    return (await api.get(`/rooms/${id}/note`)).text;
  // ruleid: ts.return-empty-on-error
  } catch {
    return "";
  }
}
