const WHO = 'who';

export function keepWho(answer: Answer): void {
  const who = { id: answer.id, name: answer.name };
  // ok: auth.token-in-web-storage
  localStorage.setItem(WHO, JSON.stringify(who));
}

export function keepDraft(form: Form): void {
  const draft = { text: form.text, token: null };
  // ok: auth.token-in-web-storage
  localStorage.setItem('draft', JSON.stringify(draft));
}
