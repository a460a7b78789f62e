import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { packageFolder } from "../services.ts";
import { listIn, type Node, nodeIn } from "./source.ts";

const folder = join(packageFolder, "components");

/** A reference to something that the shop's own contracts are made of: `standard("values", "schemas/Id")`. */
export function standard(file: string, place: string): Node {
  return { $ref: `${join(folder, `${file}.yaml`)}#/${place}` };
}

/** A problem that a contract can name by its code. */
export interface KnownProblem {
  readonly status: number;
  readonly title: string;
  readonly schema: Node;
  /** What an example of it has besides what every problem has. */
  readonly example: Node;
}

/** The problems of the shop's own contracts, by code. Whoever means the same says it by the same code. */
export function standardProblems(): Map<string, KnownProblem> {
  const { schemas } = nodeIn(parse(readFileSync(join(folder, "problems.yaml"), "utf8")));
  const found = new Map<string, KnownProblem>();
  for (const [name, schema] of Object.entries(nodeIn(schemas))) {
    for (const part of listIn(nodeIn(schema).allOf)) {
      const { code, title, status } = nodeIn(nodeIn(part).properties);
      if (typeof nodeIn(code).const !== "string") continue;
      found.set(String(nodeIn(code).const), {
        status: Number(nodeIn(status).const),
        title: String(nodeIn(title).const),
        schema: standard("problems", `schemas/${name}`),
        example: {},
      });
    }
  }
  return found;
}
