import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { IRegularForbiddenRuleType } from "dependency-cruiser";
import { root } from "../steps.ts";

/** A rule of who may import whom. Every one has a planted violation in tests/architecture, or that test fails. */
export type Rule = IRegularForbiddenRuleType & { readonly name: string; readonly comment: string };

const service = "^packages/[^/]+-service/src";

/** Between the packages: cli → sdk → openapi; services → service-kit, database → openapi. */
const betweenPackages: readonly Rule[] = [
  {
    name: "openapi-imports-no-package",
    comment: "The contract is the source of truth: everything may follow from it, and it follows from nothing.",
    from: { path: "^openapi/" },
    to: { path: "^packages/" },
  },
  {
    name: "sdk-imports-only-openapi",
    comment: "The SDK is installed by others without the rest of the shop; all it knows is the contract.",
    from: { path: "^packages/sdk/src/" },
    to: { path: "^packages/(?!sdk/)" },
  },
  {
    name: "cli-imports-only-sdk",
    comment:
      "A command is another spelling of an SDK call. A CLI that knows the contract itself would become a second client.",
    from: { path: "^packages/cli/src/" },
    to: { path: ["^openapi/", "^packages/(?!(cli|sdk)/)"] },
  },
  {
    name: "clients-never-import-servers",
    comment:
      "Clients reach a service by HTTP only, or they would work only on the machine and in the version of the server.",
    from: { path: "^packages/(cli|sdk)/src/" },
    to: { path: "^packages/(database|service-kit|[^/]+-service)/" },
  },
  {
    name: "servers-never-import-clients",
    comment: "A service that called itself through its own client would deadlock under load and could not start first.",
    from: { path: "^packages/(database|service-kit|[^/]+-service)/src/" },
    to: { path: "^packages/(cli|sdk)/" },
  },
  {
    name: "services-never-import-each-other",
    comment: "Each service is deployed, fails and restarts alone. What both need is in service-kit or in database.",
    from: { path: "^packages/([^/]+-service)/" },
    to: { path: "^packages/[^/]+-service/", pathNot: "^packages/$1/" },
  },
  {
    name: "service-kit-knows-no-service",
    comment: "service-kit knows no user and no product: a third service must be able to start from it unchanged.",
    from: { path: "^packages/service-kit/" },
    to: { path: "^packages/[^/]+-service/" },
  },
  {
    name: "database-knows-no-server",
    comment: "The database package lies below HTTP and below every service; it also runs where there is neither.",
    from: { path: "^packages/database/" },
    to: { path: "^packages/(service-kit|[^/]+-service)/" },
  },
  {
    name: "testing-knows-no-cli",
    comment: "A test shop is the services and the SDK in one process; the terminal is another program.",
    from: { path: "^packages/testing/src/" },
    to: { path: "^packages/(?!(testing|sdk|[^/]+-service|service-kit|database)/)" },
  },
  {
    name: "nobody-imports-testing",
    comment:
      "The testing package is the one place where clients and servers meet. Whatever imported it would carry both along.",
    from: { path: "^packages/(?!testing/)[^/]+/src/" },
    to: { path: "^packages/testing/" },
  },
  {
    name: "no-import-past-index",
    comment: "What a package does not export by its package.json is its own business and may change any day.",
    from: { path: "^(packages/[^/]+|openapi|tests|examples|benchmarks|scripts)/" },
    to: { path: "^(packages/[^/]+|openapi)/", pathNot: ["^$1/", ...exportedFiles()] },
  },
];

/** Inside a service: main → service → operations → domain and store interfaces; adapters implement the interfaces. */
const insideServices: readonly Rule[] = [
  {
    name: "nobody-imports-main",
    comment: "main.ts reads the environment and listens. Whatever imports it could not be tested without a process.",
    from: {},
    to: { path: `${service}/main\\.ts$` },
  },
  {
    name: "only-main-picks-an-adapter",
    comment:
      "The app is built from store interfaces, so that another database is another argument and not another app.",
    from: { path: `${service}/`, pathNot: [`${service}/(main|index)\\.ts$`, `${service}/(operations|stores/[^/]+)/`] },
    to: { path: [`${service}/stores/[^/]+/`, "^packages/database/src/(sqlite|postgres)/"] },
  },
  {
    name: "operations-know-no-adapter",
    comment: "An operation reads as its story; which database keeps the data is none of it.",
    from: { path: `${service}/operations/` },
    to: { path: [`${service}/stores/[^/]+/`, "^packages/database/src/(sqlite|postgres)/"] },
  },
  {
    name: "operations-know-no-express",
    comment: "An operation gets checked input and returns a reply as the contract has it; HTTP is service-kit's.",
    from: { path: `${service}/operations/` },
    to: { path: ["node_modules/express", "node_modules/@types/express", "^express", "^(node:)?https?$"] },
  },
  {
    name: "operations-never-look-up",
    comment: "The way of the data has one direction: what builds the operations is not known to them.",
    from: { path: `${service}/operations/` },
    to: { path: `${service}/(main|service|config|index)\\.ts$` },
  },
  {
    name: "stores-know-no-caller",
    comment: "A store is called; one that knows operations, service or config has taken over their work.",
    from: { path: `${service}/stores/` },
    to: { path: [`${service}/operations/`, `${service}/(main|service|config|index)\\.ts$`, "^packages/service-kit/"] },
  },
  {
    name: "adapters-never-import-each-other",
    comment: "Adapters share the interface above them. One that borrows from another carries the other's engine along.",
    from: { path: "^(packages/[^/]+-service/src/stores|packages/database/src)/(sqlite|postgres)/" },
    to: { path: "^$1/(sqlite|postgres)/", pathNot: "^$1/$2/" },
  },
  {
    name: "domain-imports-nothing-outside",
    comment: "Rules of the shop are true without a database, a network or a clock, and are tested without one.",
    from: { path: "^(packages/[^/]+-service/src/domain)/" },
    to: { pathNot: "^$1/" },
  },
];

/** Everywhere. */
const everywhere: readonly Rule[] = [
  {
    name: "no-cycles",
    comment:
      "In a cycle nothing can be understood, tested or loaded alone, and the order of loading decides what is undefined.",
    from: {},
    to: { circular: true },
  },
  {
    name: "resolvable",
    comment: "An import that leads nowhere is seen by no other rule here, and fails at run time at the latest.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "declared-dependencies-only",
    comment:
      "A package that is there only because another one brought it is gone on the machine where shop is installed.",
    from: { path: "^(packages/[^/]+|openapi)/src/" },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "no-dev-dependency-in-src",
    comment:
      "devDependencies are not installed with the package. Workspace packages are bundled, types vanish: both may be. And what makes spans of commands is bundled too: 72 kB of 20 MB that everybody would have to install, for the few who want them.",
    from: {
      path: "^(packages/[^/]+|openapi)/src/",
      pathNot: "^packages/cli/src/tracing/command-spans\\.ts$",
    },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^(packages|openapi)/" },
  },
  {
    name: "sources-import-no-tests",
    comment: "Tests, benchmarks and scripts are not shipped.",
    from: { path: "^(packages/[^/]+|openapi)/src/" },
    to: { path: ["^(tests|benchmarks|examples|scripts)/", "^(packages/[^/]+|openapi)/test/"] },
  },
];

export const rules: readonly Rule[] = [...betweenPackages, ...insideServices, ...everywhere].map((rule) => ({
  ...rule,
  severity: "error",
}));

/** The files that packages export, as anchored patterns: read from their package.json, so that there is no second list. */
function exportedFiles(): string[] {
  const folders = ["openapi", ...readdirSync(`${root}packages`).map((name) => `packages/${name}`)];
  return folders
    .filter((folder) => existsSync(`${root}${folder}/package.json`))
    .flatMap((folder) => {
      const { exports = {} } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8")) as {
        exports?: object;
      };
      return fileNames(exports).map((file) => `^${posix.join(folder, file).replaceAll(".", "\\.")}$`);
    });
}

/** The strings of a package.json's `exports`, whatever its conditions. */
function fileNames(exported: unknown): string[] {
  if (typeof exported === "string") return [exported];
  return typeof exported === "object" && exported !== null ? Object.values(exported).flatMap(fileNames) : [];
}
