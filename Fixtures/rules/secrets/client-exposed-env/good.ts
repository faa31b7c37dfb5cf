// Made to be public.
// ok: secrets.client-exposed-env
export const database = createClient(address, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);
// ok: secrets.client-exposed-env
export const payments = loadStripe(process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY);
// ok: secrets.client-exposed-env
export const captcha = import.meta.env.VITE_RECAPTCHA_SITE_KEY;
// ok: secrets.client-exposed-env
export const map = process.env.REACT_APP_GOOGLE_MAPS_API_KEY;
// ok: secrets.client-exposed-env
export const firebase = { apiKey: import.meta.env.VITE_FIREBASE_API_KEY };
// A setting about passwords is no password.
// ok: secrets.client-exposed-env
export const shortest = Number(import.meta.env.VITE_PASSWORD_MIN_LENGTH);
// ok: secrets.client-exposed-env
export const link = import.meta.env.VITE_PASSWORD_RESET_URL;
// Read where browsers do not come.
// ok: secrets.client-exposed-env
export const model = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
// ok: secrets.client-exposed-env
if (!import.meta.env.VITE_OPENAI_API_KEY) console.warn("no model");
