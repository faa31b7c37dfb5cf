export async function signIn(name: string, password: string): Promise<void> {
  const answer = await fetch("/api/session", { method: "POST", body: JSON.stringify({ name, password }) });
  const { token } = await answer.json();
  localStorage.setItem("access_token", token);
}
