/**
 * The end of a whole run of the tests: `node scripts/replies.ts FOLDER` reads what the tests have noted there of every reply that
 * they got from a service. Exits 1 when one was not as the contract has it, or when the contract says that something can be
 * answered that no test has seen.
 */
import { parseArgs } from "node:util";
import { readSeen, readViolations } from "../tests/contract/report/read-notes.ts";
import { tellUnseen, tellViolations } from "../tests/contract/report/tell.ts";
import { countClaims, findUnseen } from "../tests/contract/report/unseen.ts";
import { say } from "./steps.ts";

const {
  positionals: [folder],
} = parseArgs({ allowPositionals: true });
if (folder === undefined) throw new Error("Which folder? SHOP_TEST_REPLIES=FOLDER vitest run notes the replies there.");

const violations = await readViolations(folder);
const unseen = await findUnseen(await readSeen(folder));
if (violations.length > 0) process.stdout.write(tellViolations(violations));
if (unseen.length > 0) process.stdout.write(tellUnseen(unseen));
const all = await countClaims();
say(`${violations.length} wrong replies; ${all - unseen.length} of ${all} that the contract names were seen`);
process.exitCode = violations.length + unseen.length === 0 ? 0 : 1;
