import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { parse } from "yaml";
import { bundleFile } from "../bundle.ts";
import { ContractError } from "../contract-error.ts";
import type { Document } from "../document/document.ts";
import { complete } from "./complete.ts";
import { isNode, mapValues, type Node, nodeIn } from "./source.ts";

/** A contract that is not in this package: what the service is called, and its document, complete and in one piece. */
export interface OutsideContract {
  readonly service: string;
  readonly document: Document;
}

/** @throws ContractError that says what the file lacks */
export async function readContract(file: string): Promise<OutsideContract> {
  const written = await readWritten(file);
  const service = String(nodeIn(written.info).title ?? "");
  if (!/^[a-z][a-z0-9-]*$/.test(service))
    throw new ContractError([`${file}: info.title names the service, in small letters: inventory-service`]);
  const whole = withAbsoluteReferences(complete(written), dirname(resolve(file)));
  const folder = await mkdtemp(join(tmpdir(), "shop-contract-"));
  try {
    const source = join(folder, `${service}.json`);
    await writeFile(source, JSON.stringify(whole));
    return { service, document: await bundleFile(source, file) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readWritten(file: string): Promise<Node> {
  try {
    return nodeIn(parse(await readFile(file, "utf8"), { merge: true }));
  } catch (error) {
    throw new ContractError([`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** It is bundled from another folder than the one that it was written in. */
function withAbsoluteReferences(node: Node, folder: string): Node {
  const absolute = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => absolute(each, ""));
    if (isNode(value)) return mapValues(value, absolute);
    const isFile = key === "$ref" && typeof value === "string" && !value.startsWith("#") && !isAbsolute(value);
    return isFile ? join(folder, value) : value;
  };
  return mapValues(node, absolute);
}
