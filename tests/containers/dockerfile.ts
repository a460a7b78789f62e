import { readFileSync } from "node:fs";
import { root } from "../../scripts/steps.ts";

export interface Instruction {
  /** Such as `COPY`. */
  readonly word: string;
  readonly args: string;
}

/** The instructions of a stage, its `FROM` first. */
export type Stage = readonly Instruction[];

export const imageNames = ["user-service", "order-service"] as const;

export function dockerfileOf(name: string): string {
  return readFileSync(`${root}packages/${name}/Dockerfile`, "utf8");
}

/** Comments left out, continued lines joined. It knows no here-documents: ours have none. */
export function stagesOf(text: string): Stage[] {
  const lines = text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, word = "", args = ""] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (word === "FROM") stages.push([]);
    stages.at(-1)?.push({ word, args });
  }
  return stages;
}

/** What the instructions of this word say, in their order. */
export function argsOf(stage: Stage, word: string): string[] {
  return stage.filter((instruction) => instruction.word === word).map(({ args }) => args);
}

/** Paths that are copied out of the checkout. */
export function copiedFromCheckout(stages: readonly Stage[]): string[] {
  return stages
    .flatMap((stage) => argsOf(stage, "COPY"))
    .filter((args) => !args.includes("--from="))
    .flatMap((args) => args.split(/\s+/).slice(0, -1));
}
