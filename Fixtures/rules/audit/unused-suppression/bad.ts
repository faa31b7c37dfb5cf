// ruleid: audit.unused-suppression
/* audit: ignore[audit.no-such-rule] the id is misspelt */
export const rows = [];
