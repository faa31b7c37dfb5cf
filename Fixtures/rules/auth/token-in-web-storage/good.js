function signOut(answer) {
  // ok: auth.token-in-web-storage
  localStorage.setItem('token', null);
  // ok: auth.token-in-web-storage
  localStorage.setItem('csrf-token', answer.csrf);
  // ok: auth.token-in-web-storage
  localStorage.language = answer.language;
}

class Visit {
  setAuth(data) {
    // ok: auth.token-in-web-storage
    localStorage.setItem("user", JSON.stringify(data.user));
  }
}
