// ok: secrets.client-exposed-env
const site = import.meta.env.VITE_TURNSTILE_SITE_KEY;
// ok: secrets.client-exposed-env
const token = process.env.NEXT_PUBLIC_MAPBOX_TOKEN;
export { site, token };
