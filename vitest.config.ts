import { cpus } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** `pnpm test:soak` sets it: the same programmes with the long numbers, and the files that are only worth running long. */
const soak = process.env.SHOP_SOAK === "1";
const minute = 60_000;

interface Place {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** Projects of one group run side by side, groups one after the other. */
  readonly group: number;
  /** One file at a time: for tests that load the whole machine or measure how long something takes. */
  readonly alone?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

function project(name: string, place: Place): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      // Where much is measured each file has a process of its own; elsewhere that would be a quarter of the packages' time.
      isolate: place.alone === true,
      include: [...place.include],
      exclude: ["**/node_modules/**", "**/dist/**", ...(soak ? [] : ["**/*.soak.test.ts"]), ...(place.exclude ?? [])],
      env: { ...place.env },
      // More than there are cores take longer in all, though they wait for processes: on two cores by a fifth.
      maxWorkers: place.alone === true ? 1 : Math.max(2, Math.min(4, cpus().length)),
      sequence: { groupOrder: place.group },
    },
  };
}

const packages = ["database", "service-kit", "user-service", "order-service", "sdk", "testing", "cli"];

const within = (...folders: readonly string[]): readonly string[] =>
  folders.map((folder) => `tests/${folder}/**/*.test.ts`);

const terminal = within("cli", "bulk", "history", "contexts", "replay", "console", "tracing");

/** They start processes, a browser or an installation, and measure nothing. */
const processes = within(
  "containers",
  "contract",
  "db",
  "docs-page",
  "e2e",
  "kill",
  "kubernetes",
  "monitoring",
  "packed",
  "postgres",
  "power-cut",
  "race",
  "seed",
  "who-may",
);

export default defineConfig({
  test: {
    pool: "forks",
    env: { NODE_ENV: "test" },
    // Every reply that any test gets from a service is checked against the contract.
    globalSetup: "tests/contract/set-up/global.ts",
    setupFiles: "tests/contract/set-up/file.ts",
    // A limit only ends what hangs. A test that is slow on a busy machine is not a failure, and none is run again until it passes.
    testTimeout: soak ? 60 * minute : minute / 2,
    hookTimeout: soak ? 10 * minute : 2 * minute,
    retry: 0,
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      project("openapi", { include: ["openapi/test/**/*.test.ts"], group: 1 }),
      ...packages.map((name) => project(name, { include: [`packages/${name}/test/**/*.test.ts`], group: 1 })),
      project("architecture", { include: ["tests/architecture/**/*.test.ts"], group: 1 }),
      project("workspace", { include: ["tests/workspace/**/*.test.ts"], group: 1 }),
      project("examples", { include: ["examples/**/*.test.ts"], group: 2, env: { SHOP_TEST_SERVICES: "built" } }),
      // Commands against shops of their own: they too measure nothing.
      project("terminal", { include: terminal, group: 3, env: { SHOP_TEST_SERVICES: "built" } }),
      project("processes", { include: processes, group: 4 }),
      // Whatever else lies under tests/, so that a new folder there is never left out.
      project("load", {
        include: ["tests/**/*.test.ts"],
        exclude: ["tests/architecture/**", "tests/workspace/**", ...terminal, ...processes],
        group: 5,
        alone: true,
      }),
    ],
  },
});
