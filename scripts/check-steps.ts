import { bin, type Step } from "./steps.ts";

/** Redocly reports usage and looks for newer releases unless told not to; a check asks nothing of the network. */
const quietRedocly = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** The shop's own, and the example's as it is served: with all that its source leaves to the conventions. */
const contracts = ["user-service", "order-service", "../examples/inventory-service/generated/inventory-service.json"];

/** What a change needs before review. `pnpm check` is these, and `pnpm test` begins with them. */
export const checkSteps: readonly Step[] = [
  {
    name: "generated files",
    folder: "openapi",
    command: [bin("node", "openapi"), "generate/main.ts", "--check"],
    env: quietRedocly,
  },
  {
    name: "generated files of the inventory service",
    folder: "examples/inventory-service",
    command: [
      bin("node", "examples/inventory-service"),
      "../../openapi/generate/outside/main.ts",
      "openapi.yaml",
      "--check",
    ],
    env: quietRedocly,
  },
  { name: "format and lint", command: [bin("biome"), "check", "--diagnostic-level=warn", "--error-on-warnings", "."] },
  // Three times as fast as TypeScript 6, whose API makes the declarations and finds the imports that cross a boundary.
  { name: "types", command: [bin("node"), "node_modules/typescript-7/bin/tsc", "-p", "tsconfig.json"] },
  { name: "boundaries", command: [bin("node"), "scripts/boundaries.ts"] },
  {
    name: "contract lint",
    folder: "openapi",
    command: ["node_modules/.bin/redocly", "lint", ...contracts, "--config", "redocly.yaml"],
    env: quietRedocly,
  },
  // A break on purpose goes with a version that says so, and passes.
  { name: "contract diff", command: [bin("node"), "openapi/diff/main.ts"] },
];
