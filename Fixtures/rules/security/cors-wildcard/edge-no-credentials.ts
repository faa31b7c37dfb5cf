// Somebody has decided that no cookies go along: reported, in a low grade.
import cors from 'cors';

// ruleid: security.cors-wildcard
export const open = cors({ origin: true, credentials: false });
// ruleid: security.cors-wildcard
export const worse = cors({ origin: true, credentials: true });
// ok: security.cors-wildcard
export const listed = cors({ origin: ['https://shop.example.net'], credentials: false });

// What can only be read, and what describes the interface to everybody.
// ok: security.cors-wildcard
export const reading = cors({ methods: ['GET', 'HEAD'] });
// ruleid: security.cors-wildcard
export const writing = cors({ methods: ['GET', 'POST'] });
export function wire(app: any) {
  // ok: security.cors-wildcard
  app.use('/openapi', cors());
  // ruleid: security.cors-wildcard
  app.use('/orders', cors());
}

// Three lines of thought, and a branch for those whom nobody trusts: reported, in a low grade.
export const wire2 = cors({
  // A socket is not bound to an origin anyway:
  // whoever opens one is asked for the origin when it is opened,
  // so it is safe to let every browser try.
  // ruleid: security.cors-wildcard
  origin: true,
  credentials: true,
});

export function gate(req: any, res: any) {
  if (isTrusted(req)) {
    res.header("Access-Control-Allow-Credentials", "true");
  } else {
    // ruleid: security.cors-wildcard
    res.header("Access-Control-Allow-Origin", "*");
  }
}
