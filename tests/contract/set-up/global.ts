import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildHook } from "../build/build-hook.ts";
import { readViolations } from "../report/read-notes.ts";
import { tellViolations } from "../report/tell.ts";

/**
 * Once for a run of vitest: makes the hook, and when all is done fails the run if any reply, in whatever process, was not as the
 * contract has it. `pnpm test` names the folder of the notes, and looks in it for what no test has seen.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env.SHOP_TEST_REPLIES;
  const folder = given ?? (await mkdtemp(join(tmpdir(), "shop-replies-")));
  await mkdir(folder, { recursive: true });
  await buildHook(folder);
  process.env.SHOP_TEST_REPLIES = folder;
  return async () => {
    const violations = await readViolations(folder);
    if (given === undefined) await rm(folder, { recursive: true, force: true });
    if (violations.length === 0) return;
    process.stderr.write(tellViolations(violations));
    process.exitCode = 1;
  };
}
