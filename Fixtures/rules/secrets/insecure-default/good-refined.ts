import { z } from "zod";

export const schema = z
  .object({
    NODE_ENV: z.string(),
    // ok: secrets.insecure-default
    SESSION_SECRET: z.string().default("dev-session-secret"),
  })
  .superRefine((settings, context) => {
    if (settings.NODE_ENV === "production" && settings.SESSION_SECRET.startsWith("dev-")) {
      context.addIssue({ code: "custom", message: "set SESSION_SECRET" });
    }
  });
