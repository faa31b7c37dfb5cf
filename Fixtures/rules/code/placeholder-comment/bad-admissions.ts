import { db } from './db'

export async function tariffs(region: string) {
  const rows = await db.tariffs(region)
  // ruleid: code.placeholder-comment
  // If the table is empty, return demo data
  if (rows.length === 0) return seedTariffs()
  return rows
}

export function saveCrew(crew: Crew) {
  // ruleid: code.placeholder-comment
  // Here you would typically write the crew to your backend
  close(crew)
}

export function shares(total: number) {
  return {
    // ruleid: code.placeholder-comment
    settled: total * 0.7, // Mock: 70% settled
    // ruleid: code.placeholder-comment
    network: 'visa', // This would be detected from the card number
  }
}

class Board {
  // ruleid: code.placeholder-comment
  // Mock storage for threads
  static threads = new Map()
}

export function issue(host: string) {
  // ruleid: code.placeholder-comment
  // In production, trigger the issuing of a certificate here
  return { host, state: 'pending' }
}

export async function authorize(key: string) {
  // ruleid: code.placeholder-comment
  // TODO: Remove the bypass before production
  if (key === 'letmein') return true
  // ruleid: code.placeholder-comment
  // TODO: Add owner check and reject closed accounts
  return lookUp(key)
}

// ruleid: code.placeholder-comment
// In a real setup, these would live in a shared cache
const codes = new Map()

export function notifyAll(ids: string[]) {
  // ruleid: code.placeholder-comment
  // push and sms are no-ops for now
  return ids.map(mail)
}

// ruleid: code.placeholder-comment
// Sync the draft to the cloud (placeholder for the storage integration)
export function sync() {
  return local()
}

export function forecast(price: number) {
  // ruleid: code.placeholder-comment
  // Approximate averages (in reality this would need history)
  return price * 0.98
}

export function render() {
  // ruleid: code.placeholder-comment
  // Use the local list until the endpoint is available
  return local()
}

export function fee(ship: Ship) {
  const style = {
    // ruleid: code.placeholder-comment
    // Placeholder
    amount: 42,
  };
  // ruleid: code.placeholder-comment
  // tariff service call here
  return style.amount * ship.length;
}
