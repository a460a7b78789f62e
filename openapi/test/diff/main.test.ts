import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { releasedFolder, releaseIn, thisCheckout, writeRelease } from "../../diff/released.ts";
import type { Document } from "../../generate/document/document.ts";
import { plant } from "../tiny-document.ts";

const main = fileURLToPath(new URL("../../diff/main.ts", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-released-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** As a person runs it. */
function contractDiff(...args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout) => resolve({ code: Number(error?.code ?? 0), stdout }));
  });
}

/** Keeps a release that had an operation more than this checkout, and another access. */
async function release(version: string, candidate = false): Promise<void> {
  const { documents } = structuredClone(await thisCheckout());
  for (const document of documents.values()) {
    plant(document, "/paths/~1api~1old", {
      get: { operationId: "getOld", responses: {} },
    } satisfies Document["paths"][string]);
  }
  await writeRelease({ version, candidate, documents }, folder);
}

it("names what breaks since a release, and fails when the version does not say so", async () => {
  const { version } = await thisCheckout();
  await release(version);
  const { code, stdout } = await contractDiff("--against", folder);
  expect(stdout).toContain("breaks  user-service getOld is gone\nbreaks  order-service getOld is gone\n");
  expect(stdout).toMatch(
    /^2 breaking changes and 0 others since \S+: \S+ does not say so, \S+ would\. Change it back/m,
  );
  expect(code).toBe(1);
});

it("takes it when the version says so", async () => {
  await release("0.0.9");
  const { code, stdout } = await contractDiff("--against", folder);
  expect(stdout).toMatch(/^2 breaking changes and 0 others since 0\.0\.9: \S+ says so\n/m);
  expect(code).toBe(0);
});

it("refuses nothing against a release that is not out", async () => {
  const { version } = await thisCheckout();
  await release(version, true);
  const { code, stdout } = await contractDiff("--against", folder);
  expect(stdout).toContain("is not out yet");
  expect(code).toBe(0);
});

it("compares with a commit of this repository", async () => {
  const { code, stdout } = await contractDiff("--against", "HEAD");
  expect(stdout).toMatch(/\d+ breaking changes and \d+ others since \d+\.\d+\.\d+/);
  expect(code).toBeLessThan(2);
});

it("fails without a release to compare with", async () => {
  await writeFile(join(folder, "release.json"), "");
  expect((await contractDiff("--against", folder)).code).not.toBe(0);
});

it("has the last release in the checkout, as it was written", async () => {
  const release = await releaseIn(releasedFolder);
  await writeRelease(release, folder);
  for (const name of ["release.json", "user-service.json", "order-service.json"])
    expect(await readFile(join(folder, name), "utf8")).toBe(await readFile(join(releasedFolder, name), "utf8"));
});
