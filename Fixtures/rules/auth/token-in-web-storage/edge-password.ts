// A password is more than a token.
export function keep(password: string, shown: boolean) {
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('boardPassword', password);
  // ruleid: auth.token-in-web-storage
  sessionStorage.setItem('password', password);
  // ok: auth.token-in-web-storage
  localStorage.setItem('showPassword', String(shown));
  // ok: auth.token-in-web-storage
  localStorage.setItem('must_change_password', 'yes');
}
