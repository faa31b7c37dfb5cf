export async function orders(user) {
  try {
    return await db.order.findMany({ where: { user } });
  // ruleid: ts.return-empty-on-error
  } catch {
    return [];
  }
}

export async function order(id) {
  try {
    const response = await fetch(`/orders/${id}`);
    return response;
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    return null;
  }
}

export async function settings() {
  try {
    return await loadSettings();
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error('cannot load the settings', error);
    return {};
  }
}

// ruleid: ts.return-empty-on-error
export const recent = async () => prisma.event.findMany().catch(() => []);
