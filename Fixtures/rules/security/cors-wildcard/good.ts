import cors from 'cors';
import axios from 'axios';
import { NestFactory } from '@nestjs/core';
import { origins } from './config';

async function bootstrap() {
  // ok: security.cors-wildcard
  const app = await NestFactory.create(AppModule, { cors: { origin: origins } });
  // ok: security.cors-wildcard
  app.enableCors({ origin: origins, credentials: true });
}

// ok: security.cors-wildcard
export const middleware = cors({ origin: [/\.example\.com$/] });

// ok: security.cors-wildcard
export const api = axios.create({ headers: { 'Access-Control-Allow-Origin': '*' } });

export function allow(request: Request, response: Response) {
  const origin = request.headers.get('origin');
  if (isAllowedOrigin(origin)) {
    // ok: security.cors-wildcard
    response.headers.set('Access-Control-Allow-Origin', origin);
  }
}

// ok: security.cors-wildcard
export const corsMethods = ['*'];

export function paginate(options?: { origin?: string }) {
  const {
    // ok: security.cors-wildcard
    origin = '*',
  } = options ?? {};
  return origin;
}

app.use(serveFolder('public', {
  setHeaders: (res) => {
    // ok: security.cors-wildcard
    res.setHeader('Access-Control-Allow-Origin', '*');
  },
}));

app.get('/v1/openapi.json', (req, res) => {
  // ok: security.cors-wildcard
  res.header('Access-Control-Allow-Origin', '*');
  res.json(description);
});
