export const kilns = (session: Session) =>
  fetch("https://kilns.example.org/v1/kilns", {
    headers: {
      // ok: secrets.client-exposed-env
      Authorization: `Bearer ${session.token}`,
      // ok: secrets.client-exposed-env
      apikey: process.env.NEXT_PUBLIC_KILN_ANON_KEY,
    },
  });

export const shelves = () =>
  fetch("https://shelves.example.org", {
    // ok: secrets.client-exposed-env
    headers: { Authorization: `Bearer ${process.env.NEXT_PUBLIC_SHELF_ANON_KEY}` },
  });

export const map = () =>
  // ok: secrets.client-exposed-env
  draw({ accessToken: process.env.NEXT_PUBLIC_MAP_TOKEN });
