import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { type Document, pointerTo } from "./documents.ts";
import type { SchemaPlaces } from "./table.ts";

/**
 * Source that makes an object of the validators of one document, `validators`, by their names. Ajv reads the document as it is, by
 * JSON Schema 2020-12: nothing of what the generator makes of the same schemas has a part in it.
 */
export function validatorsSource(document: Document, schemas: SchemaPlaces): string {
  // Its messages are made by the hook, where there is something to tell: as code they would be half of it.
  const ajv = new Ajv2020({ strict: false, messages: false, inlineRefs: false, code: { source: true, esm: false } });
  addFormats.default(ajv);
  ajv.addSchema(document, "document");
  const names = [...schemas].map(([name, place], index) => {
    const id = `validator_${index}`;
    ajv.addSchema({ $ref: `document#${pointerTo(place)}` }, id);
    return [name, id] as const;
  });
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map(([, id]) => [id, id])));
  const byName = names.map(([name, id]) => `${JSON.stringify(name)}: made.${id},\n`).join("");
  return `const made = exports;\n${code}\nconst validators = {\n${byName}};\n`;
}
