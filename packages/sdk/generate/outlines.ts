import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";
import { outlineOf } from "../src/drift/outline.ts";
import { packOperation } from "../src/drift/packed-outline.ts";
import { head } from "./routes.ts";

/** Where the texts are kept. A test compares the two. */
export const driftFiles = {
  hashes: new URL("../src/generated/contract-hashes.ts", import.meta.url),
  outlines: new URL("../src/generated/outlines.ts", import.meta.url),
};

const contracts = [userService, orderService];
const opening = `${head}import type { ServiceName } from "../contract.ts";\n\n`;

/** By which the client knows that a service speaks another contract. */
export function hashesFile(): string {
  const lines = contracts.map(({ service, hash }) => `  "${service}": "${hash}",\n`);
  return `${opening}/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {\n${lines.join("")}};\n`;
}

/** By which it says in what that one differs. Loaded only then: it is some 20 KB. */
export function outlinesFile(): string {
  const services = contracts.map(({ service, document }) => {
    const operations = [...outlineOf(document as Parameters<typeof outlineOf>[0])].map(
      ([operation, outline]) => `    ${operation}: ${JSON.stringify(packOperation(outline))},\n`,
    );
    return `  "${service}": {\n${operations.join("")}  },\n`;
  });
  return `${opening}/** By operationId, as src/drift/packed-outline.ts reads it. */
export const outlines: { readonly [service in ServiceName]: Readonly<Record<string, string>> } = {\n${services.join("")}};\n`;
}
