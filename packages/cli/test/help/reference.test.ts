import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { describeCommands } from "../../src/help/describe-commands.ts";
import { referenceText } from "../../src/help/reference.ts";

it("docs/commands.md is what the commands say of themselves; `pnpm generate` writes it", async () => {
  const file = new URL("../../../../docs/commands.md", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(await referenceText(commands));
});

it("every command has an example that begins with shop or hands something to it, and says what its flags mean", async () => {
  const described = await describeCommands(commands);
  expect(described.length).toBeGreaterThan(30);
  expect(described.flatMap(({ examples }) => examples.flatMap(({ line }) => flagsIn(line))).length).toBeGreaterThan(60);
  for (const { command, examples, flags, arguments: args } of described) {
    expect(examples, command).not.toEqual([]);
    for (const { line } of examples) expect(line).toMatch(new RegExp(`(^|\\| )shop ${command.split(" ")[0]}\\b`));
    const known = flags.flatMap(({ flag }) => flag.split(", "));
    for (const { line } of examples) expect(known, line).toEqual(expect.arrayContaining(flagsIn(line)));
    for (const { what } of [...flags, ...args]) expect(what, command).not.toBe("");
  }
});

/** Those of the last `shop` of a line, quoted words left out. */
function flagsIn(line: string): string[] {
  const bare = line
    .replaceAll(/'[^']*'|"[^"]*"/g, "")
    .replace(/^.*\| *(?=shop )/, "")
    .replace(/^.*?(?=shop )/, "");
  return (bare.split(/ [|>;]/)[0] ?? "")
    .split(" ")
    .filter((word) => /^--?[a-z]/.test(word))
    .map((word) => word.split("=")[0] ?? "");
}
