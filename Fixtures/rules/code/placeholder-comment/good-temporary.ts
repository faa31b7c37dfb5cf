// ok: code.placeholder-comment
// Source maps are written for tests; remove in production
export const maps = mode === "test";
// ok: code.placeholder-comment
// The file is in a temporary folder and goes with it.
export const folder = os.tmpdir();
// ok: code.placeholder-comment
// A ferry that will arrive later keeps its berth.
export const keep = (ferry: Ferry) => ferry.due > now();
// ok: code.placeholder-comment
// Previously stubbed out in the old harbour.
export const harbours = await table.harbours();
// ok: code.placeholder-comment
// Berths that are stale are removed in productions of this file.
export const tidy = () => berths.removeStale();
