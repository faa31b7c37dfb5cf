import cors from "cors";
import { Hono } from "hono";

const pier = new Hono();
// A lower grade: one version of an interface.
// ruleid: security.cors-wildcard
pier.use("/api/v2/*", cors());
// ruleid: security.cors-wildcard
pier.use(cors());
// ruleid: security.cors-wildcard
pier.use(cors({ origin: "*", allowedHeaders: ["Content-Type", "Authorization"] }));
