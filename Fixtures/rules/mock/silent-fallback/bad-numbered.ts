import crypto from 'crypto';

let courier: any;

try {
  courier = require('courier-sdk');
  // ruleid: mock.silent-fallback
} catch (e) {
  console.warn('courier-sdk is not installed');
  courier = {
    parcels: () => ({ send: async () => ({ sent: 0 }) }),
  };
}

export async function payOut(skipper: string, amount: number) {
  try {
    const reply = await bank.post('/payouts', { skipper, amount });
    return { status: 'pending', payoutId: reply.data.id };
  } catch (error) {
    console.error('payout failed', error);
    // ruleid: mock.silent-fallback
    return { status: 'pending', payoutId: crypto.randomUUID() };
  }
}

export async function ship(order: string) {
  try {
    return await carrier.book(order);
  } catch {
    // ruleid: mock.silent-fallback
    return { carrier: 'north', trackingNumber: `NT${Date.now()}`, status: 'booked' };
  }
}
