// ok: code.constant-return-stub
export async function getTrendData(agency: string) {
  return { revenue: await trend(agency), sales: await sales(agency) }
}

// ok: code.constant-return-stub
export function getDefaultUsage(plan: string) {
  return { calls: 100, seats: 3 }
}

// ok: code.constant-return-stub
export function getRate(kind: string) {
  return null
}
