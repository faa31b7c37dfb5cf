import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { atomWithStorage } from 'jotai/utils';
import { AUTH_TOKEN, STORAGE_KEYS } from './keys';

const SESSION = 'shop.access_token';

export async function login(form: Form) {
  const { data } = await post('/login', form);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('token', data.value);
  // ruleid: auth.token-in-web-storage
  window.localStorage.setItem('refresh_token', data.refresh);
  // ruleid: auth.token-in-web-storage
  sessionStorage.setItem(SESSION, data.value);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem(AUTH_TOKEN, data.value);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem(STORAGE_KEYS.ACCESS_TOKEN, data.value);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('auth', data.accessToken);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('auth', JSON.stringify({ user: data.user, accessToken: data.value }));
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('Authorization', data.value);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem(`token_${data.tenant}`, data.value);
  // ruleid: auth.token-in-web-storage
  localStorage.token = data.value;
  // ruleid: auth.token-in-web-storage
  localStorage['jwt'] = data.value;
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('openaiApiKey', form.key);
}

export const useAuth = create(
  // ruleid: auth.token-in-web-storage
  persist((set) => ({ user: null, accessToken: null }), { name: 'auth-storage' }),
);

// ruleid: auth.token-in-web-storage
export const tokenAtom = atomWithStorage('token', '');

export function keepLogin(stored: Stored) {
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('shop-auth', JSON.stringify(stored));
}

export const setAuthData = (data: Login): void => {
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('userData', JSON.stringify(data));
};

export const setCredentials = (login: Login) => {
  const basic = btoa(`${login.name}:${login.word}`);
  // ruleid: auth.token-in-web-storage
  localStorage.setItem(settings.storageKey, basic);
};

export function keepKeys(keys: Record<string, string>) {
  // ruleid: auth.token-in-web-storage
  localStorage.setItem('acme_api_keys', JSON.stringify(keys));
}
