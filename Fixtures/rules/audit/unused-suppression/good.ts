// ok: audit.unused-suppression
export const text = `
// audit: ignore[audit.no-such-rule] text in a template
`;
