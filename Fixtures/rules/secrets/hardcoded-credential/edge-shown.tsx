// What a form shows before anybody types, and the shape of a key with something else in it.
export function BotForm() {
  // ok: secrets.hardcoded-credential
  return <input name="bot" placeholder="7712345098:AAHq3vT9xLw0ZrKbNm2PfYd8UcSgJeXo4Ti" />;
}

export const bot = {
  // ruleid: secrets.hardcoded-credential
  address: '7712340985:AAHq3vT9xLw0ZrKbNm2PfYd8UcSgJeXo4Ti',
};

// ok: secrets.hardcoded-credential
export const keyHint = '-----BEGIN PRIVATE KEY-----\nMIIDRTCCAi2gAwIBAgIUQ2hXk0vT9xLw7ZrKbNm2PfYd8UcSgJeXo4TiHq3vT9xLw0ZrKbNm2PfYd8Uc\n-----END PRIVATE KEY-----';

// ruleid: secrets.hardcoded-credential
export const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7Xk0vT9xLw7ZrKbNm2PfYd8UcSgJ\n-----END PRIVATE KEY-----';

/*
{
  "status": 0,
  "access_token": "q7Lw2ZrK9bNm4PfYd8UcSgJ3eXo5TiHv",
  "expires_in": 7200
}
*/
// ok: secrets.hardcoded-credential
export const answered = (body: { access_token: string }) => body.access_token;

// ok: secrets.hardcoded-credential
export const search = { appId: 'QX7LM2ZP9K', apiKey: 'c4e19b7d02f86a35d1be7940c8f2a6e3' };
// ruleid: secrets.hardcoded-credential
export const billing = { account: 'QX7LM2ZP9K', apiKey: 'c4e19b7d02f86a35d1be7940c8f2a6e3' };

// ruleid: secrets.hardcoded-credential
export const installed = { clientId: 'Lk7XvT2qZw', clientSecret: 'q9Tb3XwLr7ZmKd2VfYp8Hg', clientVersion: '1.8.2' };
