export async function moor(api: Api, berth: Berth, rope: Rope) {
  const order = await api.post("/orders", rope);
  try {
    await api.put(`/berths/${berth.id}`, order);
  } catch (error) {
    // ruleid: ts.empty-catch
    await api.post(`/orders/${order.id}/undo`).catch(() => {});
    throw error;
  }
  // ruleid: ts.empty-catch
  await api.post(`/berths/${berth.id}/lights`).catch(() => {});
}
