// What somebody's shop or meeting once sent, kept as a sample with all its fields, holds tokens of that order.
export const carts = [
  {
    kind: 'cart',
    title: 'A cart was changed',
    body: {
      id: 4711,
      // ok: secrets.hardcoded-credential
      token: '7be1c04d9a52f8e36d0b4a97c15f2e83',
      lines: [{ sku: 'KX-1', amount: 2 }],
      note: null,
      buyer: { country: 'NL' },
    },
  },
];

export const mailer = {
  host: 'mail.internal',
  // ruleid: secrets.hardcoded-credential
  token: '7be1c04d9a52f8e36d0b4a97c15f2e83',
  port: 25,
};

// Where this is not production, and says so beside: a word that everybody knows, in a low grade.
export function httpSettings(http: any, log: (text: string) => void, isProduction: boolean) {
  if (!http.jwtSecret) {
    log(`no jwtSecret.${isProduction ? '' : ' A default is used.'}`);
    // ruleid: secrets.hardcoded-credential
    http.jwtSecret = 'verysecret';
  }
  return http;
}
