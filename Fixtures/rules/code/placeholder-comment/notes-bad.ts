// ruleid: code.placeholder-comment
// Clash table (simplified - in production, use the supplier's service)
const clashes = { a: ["b"] };

// ruleid: code.placeholder-comment
/**
 * Drop the rider from the list (placeholder for future implementation)
 */
export function dropRider(id: string) {
  // ruleid: code.placeholder-comment
  // TODO: Send the driver a text message
  console.log(id);
  // ruleid: code.placeholder-comment
  const rider = undefined; // riderId would come from the session
  console.log(rider);
  // ruleid: code.placeholder-comment
  // Limits per caller (use Redis in production)
  const limits = new Map();
  // ruleid: code.placeholder-comment
  // TODO(mk): Implement seat release
  return limits.get(clashes.a[0]);
}

// ruleid: code.placeholder-comment
// Stub fare tracker - phase 3
export async function rides() {
  // ruleid: code.placeholder-comment
  // 模拟网络延迟
  await ride();
  // ruleid: code.placeholder-comment
  console.error("ride"); // Replace with your tracking service
  await 2;
  // ruleid: code.placeholder-comment
  // datos simulados
  return [];
}
