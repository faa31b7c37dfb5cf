import { setItem } from "expo-secure-store";

export function keep(token: string) {
  // ok: auth.token-in-web-storage
  setItem("auth_token", token);
}
