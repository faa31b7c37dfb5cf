export async function POST(request: Request) {
  const body = await request.json()
  let hives: string[] = []
  // ruleid: ts.empty-catch
  try { hives = JSON.parse(body.hives || '[]') } catch { /* ignore */ }
  await keep(hives)

  let changes: Record<string, string> = {}
  // ruleid: ts.empty-catch
  try {
    changes = body.changes ? JSON.parse(body.changes) : {}
  } catch (error) {
    // not valid
  }
  return Response.json(await apply(changes))
}
