// ok: code.placeholder-comment
// Throwing here would break every page that reads it.
export const fares = {};

export function ride(id: string) {
  // ok: code.placeholder-comment
  // TODO: allow other currencies in the future
  // ok: code.placeholder-comment
  // TODO: use the constant once we migrate the table
  // ok: code.placeholder-comment
  // A null here would be stored as text, because the column is text
  // ok: code.placeholder-comment
  // Hover styling would be handled by the stylesheet
  // ok: code.placeholder-comment
  // TODO: rename this type
  // ok: code.placeholder-comment
  // Used in production and in tests
  return id;
}
