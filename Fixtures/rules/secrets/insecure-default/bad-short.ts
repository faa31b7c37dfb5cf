// The settings under a shorter name, and the key of whoever calls the jobs.
export const signing = {
  // ruleid: secrets.insecure-default
  useFactory: async (cfg: ConfigService) => ({ secret: cfg.get<string>('JWT_SECRET', 'dev-secret') }),
};

// ruleid: secrets.insecure-default
export const expected = process.env.CRON_API_KEY || 'your-secure-api-key';

// ruleid: secrets.insecure-default
export const caller = process.env.CRON_SECRET_TOKEN || 'your-secret-token-here';
