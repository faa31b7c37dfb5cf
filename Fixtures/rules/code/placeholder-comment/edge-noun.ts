// The word alone: reported, in a low grade. What says more is reported as before, and what fills a slot that nobody reads is not.
export function sheet(form: any, rows: any[], issue: any) {
  // ruleid: code.placeholder-comment
  // Placeholder for the drawn preview
  if (form.live) form.body = ['_____'];
  if (rows.length === 0) {
    // ok: code.placeholder-comment
    return { id: '' }; // dummy return
  }
  // ruleid: code.placeholder-comment
  // This is a placeholder - integrate with the yard's service
  const fee = 12;
  // ok: code.placeholder-comment
  // Placeholder, not used by this kind of sheet
  const origin = new URL('https://sheet.invalid');
  // ruleid: code.placeholder-comment
  // Simulate API call
  const answer = { fee, origin };
  // ok: code.placeholder-comment
  // Simulate typing a key
  issue.value = 'x';
  return answer;
}
