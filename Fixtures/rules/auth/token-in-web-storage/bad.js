const ACCESS_KEY = 'access_token';

function signIn(answer) {
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('authToken', answer.value);
  // ruleid: auth.token-in-web-storage
  sessionStorage.setItem(ACCESS_KEY, answer.value);
  // ruleid: auth.token-in-web-storage
  localStorage['id_token'] = answer.value;
  // ruleid: auth.token-in-web-storage
  safeLocalStorage.setItem('token', answer.value);
}
