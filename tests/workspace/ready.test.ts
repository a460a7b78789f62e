import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { pnpm } from "./pnpm.ts";
import { copy, scratchFolder, write } from "./scratch.ts";

const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const lockfileWithout =
  "lockfileVersion: '9.0'\nsettings:\n  autoInstallPeers: true\n  excludeLinksFromLockfile: false\n";

/**
 * The scripts of the real package.json in a workspace of its own, where whatever they would run leaves a line instead. Its
 * registry is a port of this machine; by default one where nobody listens.
 */
async function workspace(dependencies: Record<string, string>, lockfile: string, port = 9): Promise<string> {
  const folder = await scratchFolder();
  await copy(folder, "scripts/why-node-fails.sh");
  await write(
    folder,
    "package.json",
    JSON.stringify({ ...manifest, devDependencies: undefined, optionalDependencies: undefined, dependencies }),
  );
  await write(folder, "pnpm-lock.yaml", lockfile);
  await write(
    folder,
    "pnpm-workspace.yaml",
    [
      `registry: http://127.0.0.1:${port}/`,
      `storeDir: ${folder}/store`,
      "fetchRetries: 0",
      "minimumReleaseAge: 0",
      "verifyDepsBeforeRun: false",
    ].join("\n"),
  );
  for (const ran of [
    "scripts/preflight.mjs",
    "scripts/test.ts",
    "scripts/check.ts",
    "scripts/build.ts",
    "benchmarks/run.ts",
  ]) {
    await write(folder, ran, `console.log("ran ${ran}");`);
  }
  return folder;
}

/** Every script that a newcomer or a developer starts with. */
const entrances = ["test", "test:soak", "check", "build", "start", "bench", "generate", "contract:diff"];

describe("before anything runs, what is installed is what the lockfile says", () => {
  test("every way in begins with it", () => {
    for (const name of entrances) expect(manifest.scripts[name]).toMatch(/^pnpm run ready && /);
    expect(manifest.scripts.ready).toMatch(/^\(pnpm install --frozen-lockfile && node scripts\/preflight\.mjs\) \|\| /);
  });

  test("after a good install the tests run", async () => {
    const folder = await workspace({}, `${lockfileWithout}importers:\n  .: {}\n`);
    const { code, stdout } = await pnpm(folder, "test");

    expect(stdout).toContain("ran scripts/preflight.mjs\n");
    expect(stdout).toContain("ran scripts/test.ts\n");
    expect(code).toBe(0);
  });

  test.each(["test", "start"])("`pnpm %s` stops at a lockfile that does not fit package.json", async (entrance) => {
    const folder = await workspace({ "left-out": "1.0.0" }, `${lockfileWithout}importers:\n  .: {}\n`);
    const { code, stdout, stderr } = await pnpm(folder, "run", entrance);

    expect(code).not.toBe(0);
    expect(stdout).not.toContain("ran ");
    expect(`${stdout}${stderr}`).toContain("OUTDATED_LOCKFILE");
  });

  describe("with a registry that answers", () => {
    let registry: Server;
    beforeAll(async () => {
      registry = createServer(({ url, headers }, response) =>
        response.end(
          url === "/tampered" ? JSON.stringify(metadata(`http://${headers.host}`)) : "not what was published",
        ),
      );
      await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
    });
    afterAll(() => registry.close());

    test("the tests do not run when a package is not what the lockfile says", async () => {
      const { port } = registry.address() as AddressInfo;
      const folder = await workspace({ tampered: "1.0.0" }, lockfileWith(port), port);
      const { code, stdout, stderr } = await pnpm(folder, "test");

      expect(code).not.toBe(0);
      expect(stdout).not.toContain("ran ");
      expect(`${stdout}${stderr}`).toMatch(/integrity/i);
    });
  });

  test("the tests do not run when a package cannot be fetched", async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const folder = await workspace({ tampered: "1.0.0" }, lockfileWith(port), port);
    const { code, stdout, stderr } = await pnpm(folder, "test");

    expect(code).not.toBe(0);
    expect(stdout).not.toContain("ran ");
    expect(`${stdout}${stderr}`).toContain(`127.0.0.1:${port}`);
  });
});

const integrity = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;

function metadata(registry: string): object {
  const dist = { integrity, tarball: `${registry}/tampered-1.0.0.tgz` };
  const versions = { "1.0.0": { name: "tampered", version: "1.0.0", dist } };
  return {
    name: "tampered",
    "dist-tags": { latest: "1.0.0" },
    versions,
    time: { "1.0.0": "2026-01-01T00:00:00.000Z" },
  };
}

function lockfileWith(port: number): string {
  return `${lockfileWithout}
importers:
  .:
    dependencies:
      tampered:
        specifier: 1.0.0
        version: 1.0.0
packages:
  tampered@1.0.0:
    resolution: {integrity: ${integrity}, tarball: http://127.0.0.1:${port}/tampered-1.0.0.tgz}
snapshots:
  tampered@1.0.0: {}
`;
}
