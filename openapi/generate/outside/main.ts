#!/usr/bin/env node
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { ContractError } from "../contract-error.ts";
import { findDrift, writeFiles } from "../files.ts";
import { generateOutside } from "../generate.ts";
import { readContract } from "./read-contract.ts";

const usage = `shop-contract FILE [--folder FOLDER] [--check]
Makes the types, validators and routes of a service's contract. FOLDER is generated/ beside FILE when it is left out.
With --check nothing is written, and the exit code is 1 when the files are not what the contract says.
`;

/** `shop-contract openapi.yaml`: what `pnpm generate` does for the contracts of this package, for one that is elsewhere. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: "boolean" }, folder: { type: "string" } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return say(usage, 2);
  const folder = values.folder ?? join(dirname(file), "generated");
  const { service, document } = await readContract(file);
  const files = await generateOutside(service, document);
  if (values.check === true) {
    const drifted = await findDrift(folder, files);
    const lines = drifted.map((name) => `  ${join(folder, name)}\n`).join("");
    return drifted.length === 0 ? 0 : say(`Not what ${file} says:\n${lines}Run: pnpm generate\n`, 1);
  }
  const made = await writeFiles(folder, files);
  return say(made.length === 0 ? "Everything was up to date.\n" : `Written: ${made.join(", ")}\n`, 0);
}

function say(text: string, exitCode: number): number {
  process.stderr.write(text);
  return exitCode;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  process.stderr.write(`The contract cannot be generated:\n${error.complaints.map((each) => `  ${each}\n`).join("")}`);
  process.exitCode = 1;
}
