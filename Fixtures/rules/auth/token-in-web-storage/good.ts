import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { atomWithStorage } from 'jotai/utils';
import Cookies from 'js-cookie';

export function remember(data: Data) {
  // ok: auth.token-in-web-storage
  localStorage.setItem('theme', data.theme);
  // ok: auth.token-in-web-storage
  localStorage.setItem('hasSeenWelcome', 'true');
  // ok: auth.token-in-web-storage
  localStorage.setItem('tokenCount', String(data.count));
  // ok: auth.token-in-web-storage
  localStorage.setItem('nextPageToken', data.next);
  // ok: auth.token-in-web-storage
  localStorage.setItem('fcmToken', data.device);
  // ok: auth.token-in-web-storage
  localStorage.setItem('token_expires_at', data.expires);
  // ok: auth.token-in-web-storage
  localStorage.setItem('selectedTokenizer', data.name);
  // ok: auth.token-in-web-storage
  localStorage.setItem('token', '');
  // ok: auth.token-in-web-storage
  localStorage.removeItem('token');
  // ok: auth.token-in-web-storage
  const token = localStorage.getItem('token');
  // ok: auth.token-in-web-storage
  localStorage.setItem('user', JSON.stringify({ name: data.name }));
  // ok: auth.token-in-web-storage
  memory.setItem('token', data.value);
  // ok: auth.token-in-web-storage
  Cookies.set('token', data.value, { secure: true });
  return token;
}

export const useAuth = create(
  // ok: auth.token-in-web-storage
  persist((set) => ({ user: null, accessToken: null }), {
    name: 'auth-storage',
    partialize: (state) => ({ user: state.user }),
  }),
);

// ok: auth.token-in-web-storage
export const kept = atomWithStorage('authToken', null, cookieStorage);

export const setProfile = (data: Profile): void => {
  // ok: auth.token-in-web-storage
  localStorage.setItem('userData', JSON.stringify(data));
  // ok: auth.token-in-web-storage
  localStorage.setItem('auth', 'true');
  // ok: auth.token-in-web-storage
  localStorage.setItem('author', JSON.stringify(data.name));
};

export const setAccessToken = (login: Login) => {
  // ok: auth.token-in-web-storage
  localStorage.setItem('username', login.name);
  // ok: auth.token-in-web-storage
  localStorage.setItem('expires_at', login.expires);
};

export function keepProofOfWork(answer: Answer) {
  // ok: auth.token-in-web-storage
  sessionStorage.setItem('workToken', answer.workToken);
  // ok: auth.token-in-web-storage
  sessionStorage.setItem('turnstileToken', answer.token);
}

const DEVICE_TOKEN_KEY = 'rider_fcm_token';

export function keepDeviceToken(fcmToken: string) {
  // ok: auth.token-in-web-storage
  localStorage.setItem(DEVICE_TOKEN_KEY, fcmToken);
}

class Visit {
  setAuth(data: Login) {
    // ok: auth.token-in-web-storage
    localStorage.setItem("user", JSON.stringify(data.user));
  }
}

export function keepForAfterLogin(newsletterVerifyToken: string) {
  // ok: auth.token-in-web-storage
  localStorage.setItem('newsletterVerifyToken', newsletterVerifyToken)
}
