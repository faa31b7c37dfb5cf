// Somebody has decided that no cookies go along: reported, in a low grade.
import cors from 'cors';

// ruleid: security.cors-wildcard
export const open = cors({ origin: true, credentials: false });
// ruleid: security.cors-wildcard
export const worse = cors({ origin: true, credentials: true });
// ok: security.cors-wildcard
export const listed = cors({ origin: ['https://shop.example.net'], credentials: false });
