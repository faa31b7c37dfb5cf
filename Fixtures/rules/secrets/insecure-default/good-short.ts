export const lasting = {
  // ok: secrets.insecure-default
  useFactory: async (cfg: ConfigService) => ({ expiresIn: cfg.get<string>('JWT_EXPIRES_IN', '15m') }),
  // ok: secrets.insecure-default
  sign: async (cfg: ConfigService) => ({ secret: cfg.getOrThrow<string>('JWT_SECRET') }),
};

// ok: secrets.insecure-default
export const weather = process.env.WEATHER_API_KEY || 'your-api-key';
