import OpenAI from "openai";

export const model = new OpenAI({
  // ruleid: secrets.client-exposed-env
  apiKey: import.meta.env.VITE_OPENAI_API_KEY,
  dangerouslyAllowBrowser: true,
});

// ruleid: secrets.client-exposed-env
const key = process.env.REACT_APP_GEMINI_API_KEY || "";
// ruleid: secrets.client-exposed-env
export const database = createClient(address, process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY!);

export async function ask(question: string) {
  return fetch("https://ferry.example.org/ask", {
    // ruleid: secrets.client-exposed-env
    headers: { Authorization: `Bearer ${process.env.EXPO_PUBLIC_ADMIN_INGEST_TOKEN}`, "X-Key": key },
    body: question,
  });
}
