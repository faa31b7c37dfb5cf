import { setItem } from "@/lib/storage";

const AUTH_TOKEN = "harbour.auth-token";

export function keep(token: string) {
  // ruleid: auth.token-in-web-storage
  setItem(AUTH_TOKEN, token);
}

export function choose(theme: string) {
  // ok: auth.token-in-web-storage
  setItem("theme", theme);
}
