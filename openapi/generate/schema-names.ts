import { ContractError } from "./contract-error.ts";
import type { Document, Schema } from "./document/document.ts";
import { flatten } from "./schema/flatten.ts";
import { head } from "./services.ts";

/**
 * Every named schema as a type of its own name, so that code says `Order` and not `components["schemas"]["Order"]`.
 * A schema of both documents comes from the first; that they are the same is checked, so that there is one `Problem`.
 */
export function makeSchemaNames(documents: ReadonlyMap<string, Document>): string {
  const sources = new Map<string, string>();
  const complaints: string[] = [];
  for (const [service, document] of documents) {
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      const first = sources.get(name);
      if (first === undefined) sources.set(name, service);
      else if (!isSame(schema, documents.get(first)?.components?.schemas?.[name])) {
        complaints.push(`the schema ${name} is another one in ${service} than in ${first}`);
      }
    }
  }
  if (complaints.length > 0) throw new ContractError(complaints);
  const problems = problemsOf(documents);
  return `${head}${imports([...documents.keys()])}\n${exportsOf(sources)}\n${problems}`;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function imports(services: readonly string[]): string {
  return services
    .map((service) => `import type { components as ${alias(service)} } from "./${service}.types.ts";\n`)
    .join("");
}

function exportsOf(sources: ReadonlyMap<string, string>): string {
  const names = [...sources].sort(([left], [right]) => (left < right ? -1 : 1));
  return names.map(([name, service]) => `export type ${name} = ${alias(service)}["schemas"]["${name}"];\n`).join("");
}

/** What a problem holds besides the common fields, by its code: for a `switch`, and for typed errors. */
function problemsOf(documents: ReadonlyMap<string, Document>): string {
  const names = new Map<string, string>();
  for (const document of documents.values()) {
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      const code = problemCodeOf(document, schema as Schema);
      if (code !== null) names.set(code, name);
    }
  }
  const fields = [...names].sort(([left], [right]) => (left < right ? -1 : 1));
  return `/** Problem code → its fields. */\nexport interface ProblemByCode {\n${fields.map(([code, name]) => `  ${code}: ${name};\n`).join("")}}\n`;
}

function problemCodeOf(document: Document, schema: Schema): string | null {
  const properties = (flatten(document, schema).properties ?? {}) as Record<string, Schema>;
  return typeof properties.code?.const === "string" ? properties.code.const : null;
}

/** `user-service` → `UserService`. */
function alias(service: string): string {
  return service.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
