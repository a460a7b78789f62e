import { parseArgs } from "node:util";
import type { Document } from "../generate/document/document.ts";
import type { Change } from "./change.ts";
import { compareDocuments } from "./compare-documents.ts";
import {
  isFolder,
  type Release,
  releaseAt,
  releasedFolder,
  releaseIn,
  thisCheckout,
  writeRelease,
} from "./released.ts";
import { nextBreaking, saysBreaking } from "./version-rule.ts";

/**
 * `pnpm contract:diff`: what has changed in the contract since the last release, what breaks callers first. Exits 1 when something
 * breaks and the version does not say so. `--against` names another release, by folder (`./…`) or by commit, tag or branch.
 *
 * `pnpm contract:release`, which is `--write`, keeps this contract as the last release; with `--candidate` as one that is not out
 * yet: against that nothing is refused.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { against: { type: "string" }, write: { type: "boolean" }, candidate: { type: "boolean" } },
  });
  const now = await thisCheckout();
  if (values.write === true) {
    await writeRelease({ ...now, candidate: values.candidate ?? false });
    return 0;
  }
  const before = await releaseOf(values.against);
  const changes = [...now.documents].flatMap(([service, document]) => told(service, before, document));
  process.stdout.write(changes.map(({ line }) => `${line}\n`).join(""));
  return verdict(before, now, changes.filter((change) => change.breaks).length, changes.length);
}

function releaseOf(name: string | undefined): Promise<Release> {
  if (name === undefined) return releaseIn(releasedFolder);
  return isFolder(name) ? releaseIn(name) : releaseAt(name);
}

function told(service: string, before: Release, document: Document): (Change & { readonly line: string })[] {
  const old = [...before.documents].find(([name]) => name === service)?.[1];
  return compareDocuments(old ?? { openapi: document.openapi, paths: {} }, document).map((change) => ({
    ...change,
    line: `${change.breaks ? "breaks" : "adds  "}  ${service} ${change.operation} ${change.what}`,
  }));
}

function verdict(before: Release, now: Release, breaking: number, all: number): number {
  const count = `${breaking} breaking changes and ${all - breaking} others since ${before.version}`;
  const say = (what: string, code: number): number => {
    process.stdout.write(`${count}: ${what}\n`);
    return code;
  };
  if (breaking === 0) return say("nothing breaks", 0);
  if (before.candidate) return say(`${before.version} is not out yet, so nobody relies on it`, 0);
  if (saysBreaking(before.version, now.version)) return say(`${now.version} says so`, 0);
  const needed = nextBreaking(before.version);
  return say(`${now.version} does not say so, ${needed} would. Change it back, or the version of all packages`, 1);
}

process.exitCode = await main();
