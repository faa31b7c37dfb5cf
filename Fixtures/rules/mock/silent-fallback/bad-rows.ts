export async function modelReport(base: string) {
  try {
    return await (await fetch(`${base}/report`)).json()
  } catch (error) {
    console.error(error)
    // ruleid: mock.silent-fallback
    return {
      error_share: 3.45,
      accuracy: 94.6,
      rows: 2000,
    }
  }
}
