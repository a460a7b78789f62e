import { openDatabase } from "@shop/database/service";
import { serveContract } from "@shop/service-kit";
import { define } from "./operations.ts";
import type { units } from "./units.ts";

void serveContract({
  name: "inventory-service",
  defaultPort: 5002,
  open: (settings) =>
    openDatabase<typeof units>({
      ...settings,
      service: "inventory",
      migrations: new URL("./migrations/", import.meta.url),
      units: new URL("./units.ts", import.meta.url),
    }),
  define,
});
