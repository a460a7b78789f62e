import { fileURLToPath } from "node:url";
import type { ServiceName } from "../src/contract.ts";

export const services: readonly ServiceName[] = ["user-service", "order-service"];

/** The package's folder: where the documents are. */
export const packageFolder = fileURLToPath(new URL("..", import.meta.url));

export const generatedFolder = fileURLToPath(new URL("../generated", import.meta.url));

/** The first line of every generated file that has comments. */
export const head = "// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.\n";
