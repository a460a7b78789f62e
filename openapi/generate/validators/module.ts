import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { build, type Plugin } from "esbuild";
import type { Document } from "../document/document.ts";
import { head } from "../services.ts";
import { compileReplies, compileRequests } from "./compile.ts";
import { type OperationPlan, planValidators } from "./plan.ts";

/** How many faults of one request are worth saying. */
const reportedErrors = 20;

/**
 * The validators of a document as one module without imports. Ajv's "esm" output still calls `require` for its
 * few helpers, so esbuild puts them in, and drops the schemas that no function reads.
 */
export async function makeValidators(document: Document): Promise<string> {
  const plan = planValidators(document);
  const modules: Record<string, string> = {
    requests: compileRequests(plan.requests),
    replies: compileReplies(plan.replies),
    entry: entrySource(plan.operations),
  };
  const result = await build({
    entryPoints: ["virtual:entry"],
    plugins: [virtualModules(modules)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "node26",
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 160,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    banner: { js: head.trimEnd() },
  });
  return result.outputFiles[0]?.text ?? "";
}

/** What TypeScript is told of that module. */
export function makeValidatorTypes(document: Document, typesFrom: string): string {
  const ids = Object.keys(planValidators(document).operations);
  const fields = ids.map((id) => `  readonly ${id}: OperationValidators;\n`).join("");
  return `${head}import type { OperationValidators } from "${typesFrom}";\n\nexport declare const validators: {\n${fields}};\n`;
}

/**
 * The made modules, and the helpers of Ajv that they require. Those are named by package and not by the file that
 * they are in on this machine, since esbuild writes the name into its output.
 */
function virtualModules(modules: Readonly<Record<string, string>>): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: "virtual-modules",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path: path.slice("virtual:".length), namespace: "virtual" }));
      onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({ contents: modules[path] ?? "" }));
      onResolve({ filter: /^ajv/ }, ({ path }) => ({ path, namespace: "package" }));
      onLoad({ filter: /.*/, namespace: "package" }, async ({ path }) => ({
        contents: await readFile(resolve(path), "utf8"),
      }));
    },
  };
}

function entrySource(operations: Readonly<Record<string, OperationPlan>>): string {
  const fields = Object.entries(operations).map(([id, plan]) => `  ${id}: ${operationSource(plan)},\n`);
  return `import * as requests from "virtual:requests";
import * as replies from "virtual:replies";
${limitSource}
export const validators = {
${fields.join("")}};
`;
}

/** A body of many thousand unknown fields would make as many errors: the first ones are told, the rest is dropped. */
const limitSource = `
const made = new Map();
function limited(validate) {
  let outer = made.get(validate);
  if (outer === undefined) {
    outer = (data) => {
      const fits = validate(data);
      outer.errors = fits ? null : validate.errors.slice(0, ${reportedErrors});
      return fits;
    };
    made.set(validate, outer);
  }
  return outer;
}
`;

function operationSource(plan: OperationPlan): string {
  const request = (name: string | null): string => (name === null ? "null" : `limited(requests.${name})`);
  const responses = Object.entries(plan.responses).map(([status, name]) => `${status}: replies.${name}`);
  return `{ path: ${request(plan.path)}, query: ${request(plan.query)}, headers: ${request(plan.headers)}, body: ${request(plan.body)}, responses: { ${responses.join(", ")} } }`;
}
