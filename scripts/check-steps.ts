import { bin, type Step } from "./steps.ts";

/** Redocly reports usage and looks for newer releases unless told not to; a check asks nothing of the network. */
const quietRedocly = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** What a change needs before review. `pnpm check` is these, and `pnpm test` begins with them. */
export const checkSteps: readonly Step[] = [
  {
    name: "generated files",
    folder: "openapi",
    command: [bin("node", "openapi"), "generate/main.ts", "--check"],
    env: quietRedocly,
  },
  { name: "format and lint", command: [bin("biome"), "check", "--diagnostic-level=warn", "--error-on-warnings", "."] },
  { name: "types", command: [bin("tsc"), "-p", "tsconfig.json"] },
  { name: "boundaries", command: [bin("node"), "scripts/boundaries.ts"] },
  {
    name: "contract lint",
    folder: "openapi",
    command: ["node_modules/.bin/redocly", "lint", "--config", "redocly.yaml"],
    env: quietRedocly,
  },
  // A break on purpose goes with a version that says so, and passes.
  { name: "contract diff", command: [bin("node"), "openapi/diff/main.ts"] },
];
