import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Document } from "./document/document.ts";
import { describeMembers } from "./schema/describe-members.ts";
import { head } from "./services.ts";

/** The types of a bundled document: `paths`, `components`, `operations`. A default does not make a field required. */
export async function makeTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(describeMembers(document) as unknown as OpenAPI3, {
    alphabetize: false,
    additionalProperties: false,
    defaultNonNullable: false,
    enum: false,
    silent: true,
  });
  return `${head}${astToString(nodes)}`;
}
