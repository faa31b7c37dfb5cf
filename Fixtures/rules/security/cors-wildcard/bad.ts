import cors, { CorsOptions } from 'cors';
import { cors as honoCors } from 'hono/cors';
import { NestFactory } from '@nestjs/core';
import { WebSocketGateway } from '@nestjs/websockets';
import fastifyCors from '@fastify/cors';
import { z } from 'zod';

async function bootstrap() {
  // ruleid: security.cors-wildcard
  const app = await NestFactory.create(AppModule, { cors: true });
  // ruleid: security.cors-wildcard
  app.enableCors();
  // ruleid: security.cors-wildcard
  app.enableCors({ origin: '*', credentials: true });
  // ruleid: security.cors-wildcard
  await app.register(fastifyCors, { origin: true });
}

// ruleid: security.cors-wildcard
@WebSocketGateway({ cors: { origin: '*' } })
export class Events {}

// ruleid: security.cors-wildcard
export const hono = honoCors();

export const corsOptions: CorsOptions = {
  // ruleid: security.cors-wildcard
  origin: '*' as string,
};

export const environment = z.object({
  // ruleid: security.cors-wildcard
  CORS_ORIGINS: z.string().default('*'),
});

export class Options {
  // ruleid: security.cors-wildcard
  corsOrigins: string[] = ['*'];
}

export const corsHeaders = {
  // ruleid: security.cors-wildcard
  'Access-Control-Allow-Origin': '*',
};

export async function GET(request: Request) {
  const response = Response.json({});
  // ruleid: security.cors-wildcard
  response.headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '*');
  return response;
}

import axios from 'axios';

export const answer = (body: string) => ({
  statusCode: 200,
  headers: {
    // ruleid: security.cors-wildcard
    'Access-Control-Allow-Origin': '*',
  },
  body,
});

export function corsMiddleware(options?: { origin?: string }) {
  const {
    // ruleid: security.cors-wildcard
    origin = '*',
  } = options ?? {};
  return origin;
}
