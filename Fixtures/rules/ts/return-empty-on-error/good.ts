export function parse(text: string) {
  try {
    return JSON.parse(text);
  // ok: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export async function body(request: Request) {
  try {
    return await request.json();
  // ok: ts.return-empty-on-error
  } catch {
    return {};
  }
}

export async function orders(user: string) {
  try {
    return await db.order.findMany({ where: { user } });
  // ok: ts.return-empty-on-error
  } catch (error) {
    throw new OrdersUnavailable(error);
  }
}

export async function highlighted(code: string) {
  try {
    return await highlight(code);
  // ok: ts.return-empty-on-error
  } catch {
    return null;
  }
}

export async function order(id: string) {
  // ok: ts.return-empty-on-error
  if (!id) return null;
  // ok: ts.return-empty-on-error
  const details = await response.json().catch(() => ({}));
  return details;
}
