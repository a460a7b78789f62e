import { createHash } from "node:crypto";
import type { ServiceName } from "../src/contract.ts";
import { makeAccessMatrix } from "./access-matrix.ts";
import { blame } from "./contract-error.ts";
import type { Document } from "./document/document.ts";
import { readOperations } from "./document/operations.ts";
import { problemTitles } from "./document/problems.ts";
import { accessMatrixModule, contractModule, inThisPackage, routesModule } from "./emit/modules.ts";
import { makeRoutes } from "./routes.ts";
import { checkDocument } from "./rules/rules.ts";
import { makeSchemaNames } from "./schema-names.ts";
import { makeTypes } from "./types.ts";
import { makeValidators, makeValidatorTypes } from "./validators/module.ts";

/** File name → text. The same documents always make the same files. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Everything that is made from the bundled documents. Throws a ContractError when they do not say enough. */
export async function generate(documents: ReadonlyMap<ServiceName, Document>): Promise<GeneratedFiles> {
  const files = new Map<string, string>();
  for (const [service, document] of documents) {
    for (const [name, text] of await generateService(service, document, inThisPackage)) files.set(name, text);
  }
  files.set("schemas.ts", makeSchemaNames(documents));
  const matrices = [...documents].map(([service, document]) => [service, makeAccessMatrix(document)] as const);
  files.set("access-matrix.ts", accessMatrixModule(Object.fromEntries(matrices)));
  return files;
}

/** The same of a single contract that is not in this package: its files, and the names of its schemas. */
export async function generateOutside(service: string, document: Document): Promise<GeneratedFiles> {
  const files = await generateService(service, document, "@shop/openapi");
  return files.set("schemas.ts", makeSchemaNames(new Map([[service, document]])));
}

async function generateService(service: string, document: Document, typesFrom: string): Promise<Map<string, string>> {
  blame(service, () => checkDocument(document));
  const json = `${JSON.stringify(document, null, 2)}\n`;
  const hash = createHash("sha256").update(json).digest("hex");
  // First, since what it refuses it refuses by operation.
  const validators = await makeValidators(document);
  const titles = blame(service, () => Object.fromEntries(problemTitles(document, readOperations(document))));
  return new Map([
    [`${service}.json`, json],
    [`${service}.types.ts`, await makeTypes(document)],
    [`${service}.validators.js`, validators],
    [`${service}.validators.d.ts`, makeValidatorTypes(document, typesFrom)],
    [`${service}.routes.ts`, routesModule(makeRoutes(document), typesFrom)],
    [`${service}.ts`, contractModule(service, hash, titles, typesFrom)],
  ]);
}
