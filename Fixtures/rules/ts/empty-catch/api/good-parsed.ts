export async function POST(request: Request) {
  const body = await request.json()
  let hives: string[] = []
  // ok: ts.empty-catch
  try { hives = JSON.parse(body.hives || '[]') } catch { return Response.json({ error: 'hives' }, { status: 400 }) }
  await keep(hives)

  let seen: string[] = []
  // ok: ts.empty-catch
  try { seen = JSON.parse(cookies.get('seen') ?? '[]') } catch { /* an old cookie */ }

  let parts: string[] = []
  // ok: ts.empty-catch
  try { parts = JSON.parse(completion.content) } catch { /* the model wrote prose */ }
  return Response.json({ seen, parts })
}
