// ruleid: mock.ui-data
export const HARBOURS: Harbour[] = [
  { id: "h1", name: "North" },
  { id: "h2", name: "South" },
];

// ok: mock.ui-data
export const QUAY_LABELS = { a: "A", b: "B", c: "C" };

// ok: mock.ui-data
export const widths = [2, 4, 8];
