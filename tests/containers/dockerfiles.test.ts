import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { argsOf, copiedFromCheckout, dockerfileOf, imageNames, stagesOf } from "./dockerfile.ts";

interface Manifest {
  readonly version: string;
  readonly engines?: { readonly pnpm: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (path: string) => JSON.parse(readFileSync(`${root}${path}`, "utf8")) as Manifest;

/** Manifests of the packages of this workspace that a package is made of, its own among them. */
function manifestsFor(folder: string): string[] {
  const { dependencies = {} } = manifestOf(`${folder}/package.json`);
  const own = Object.keys(dependencies).filter((name) => name.startsWith("@shop/"));
  const folders = own.map((name) => name.replace("@shop/", name === "@shop/openapi" ? "" : "packages/"));
  return [`${folder}/package.json`, ...folders.flatMap(manifestsFor)];
}

describe.each(imageNames)("S15: the Dockerfile of %s", (name) => {
  const text = dockerfileOf(name);
  const stages = stagesOf(text);
  const last = stages.at(-1) ?? [];

  it("builds on the official image of the Node that the shop runs on", () => {
    const major = readFileSync(`${root}.nvmrc`, "utf8").split(".")[0];
    const from = stages.map(([instruction]) => instruction?.args);
    expect(from).toEqual([`docker.io/library/node:${major}-bookworm-slim AS build`, "scratch"]);
  });

  it("installs what the lockfile says, by the pnpm that this workspace has", () => {
    const runs = argsOf(stages[0] ?? [], "RUN");
    const pinned = manifestOf("package.json").engines?.pnpm.replace(/^>=/, "");
    expect(runs[0]).toBe(`npm install --global pnpm@${pinned}`);
    expect(runs.filter((run) => run.startsWith("pnpm install"))).toEqual([
      expect.stringContaining(" --frozen-lockfile "),
    ]);
  });

  it("copies what is there, and the manifest of every package that both services are made of", () => {
    const copied = copiedFromCheckout(stages);
    expect(copied.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
    const needed = imageNames.flatMap((service) => manifestsFor(`packages/${service}`));
    const manifests = copied.filter((path) => path.endsWith("package.json"));
    expect(manifests.sort()).toEqual([...new Set(["package.json", ...needed])].sort());
  });

  it("runs as nobody special, without a shell", () => {
    expect(argsOf(last, "USER")).toEqual(["1000:1000"]);
    for (const run of argsOf(last, "RUN")) expect(JSON.parse(run)).toContain("node");
    expect(JSON.parse(argsOf(last, "ENTRYPOINT").join())).toEqual(["node"]);
    expect(JSON.parse(argsOf(last, "CMD").join())).toContain("main.cjs");
    expect(argsOf(last, "HEALTHCHECK")).toEqual([expect.stringMatching(/ CMD \["node", "health-check\.cjs"\]$/)]);
    expect(argsOf(last, "STOPSIGNAL")).toEqual(["SIGTERM"]);
  });

  it("says what the image is, and has no secret", () => {
    expect(argsOf(last, "ARG")).toContain(`VERSION=${manifestOf("package.json").version}`);
    expect(argsOf(last, "LABEL").join()).toContain(`title="${name}"`);
    const named = stages.flatMap((stage) => [...argsOf(stage, "ENV"), ...argsOf(stage, "ARG")]).join(" ");
    expect(named).not.toMatch(/KEY|TOKEN|PASSWORD|SECRET/i);
  });
});

test("both images are built by the same steps up to the service's own, so that they share them", () => {
  const [users, orders] = imageNames.map((name) => stagesOf(dockerfileOf(name)));
  const shared = users?.[0]?.slice(0, -1);
  expect(shared?.at(-2)?.args).toContain("collect-system.sh /system");
  expect(orders?.[0]?.slice(0, -1)).toEqual(shared);

  const own = ({ word }: { readonly word: string }) => word === "LABEL" || word === "RUN";
  const [usersLast, ordersLast] = [users, orders].map((stages) => stages?.[1]?.filter((step) => !own(step)));
  expect(usersLast?.length).toBeGreaterThan(10);
  expect(ordersLast).toEqual(usersLast);
});

test("nothing of this machine gets into a build: only what is named does, without builds, tests and data", () => {
  const lines = readFileSync(`${root}.dockerignore`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(lines[0]).toBe("*");
  const named = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  expect(named).not.toContain("database");
  expect(named).not.toContain("secrets");
  for (const left of ["**/node_modules", "**/dist", "**/test", "**/.shop"]) expect(lines.slice(1)).toContain(left);
});
