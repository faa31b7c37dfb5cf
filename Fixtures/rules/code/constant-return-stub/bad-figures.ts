// ruleid: code.constant-return-stub
export async function getTrendData(agency: string, from: Date) {
  return { revenue: 'up', sales: 'up', crew: 'stable' }
}

// ruleid: code.constant-return-stub
export function extractClassDetails(message: string) {
  return { name: 'Beginners', day: 'Monday', time: '18:00' }
}

class Notes {
  // ruleid: code.constant-return-stub
  async updateManyIsCleared(): Promise<boolean> {
    return true
  }
}
