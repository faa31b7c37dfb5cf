import type { Toll, TollKind } from '../types';

// ruleid: mock.ui-data
export const mockTolls: Toll[] = [
  { id: 'toll-1', road: 'A9', label: 'North gate', cents: 340 },
  { id: 'toll-2', road: 'A3', label: 'River bridge', cents: 120 },
];

// ruleid: mock.ui-data
export const MOCK_GATES = [
  { id: 'g1', name: 'Gate 1' },
];

// ok: mock.ui-data
export const tollKinds: TollKind[] = ['car', 'lorry'];

// ok: mock.ui-data
export const mockMode = process.env.MOCK_TOLLS === '1';
