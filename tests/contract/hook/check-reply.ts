import type { CompiledContract, ServiceTable, TableHeader, TableResponse } from "./contract-table.ts";
import { outsideFaults } from "./outside.ts";
import type { Reply } from "./reply.ts";
import { faultsOfValue } from "./value-faults.ts";

export type Validators = CompiledContract["validators"];

/**
 * Everything about a reply that the contract does not allow; empty when all is well.
 * @param body the whole of it; `undefined` where none belongs to the reply (HEAD, 304) or where it is a stream
 */
export function checkReply(
  reply: Reply,
  body: string | undefined,
  service: ServiceTable,
  validators: Validators,
): string[] {
  const response = reply.operation?.responses[reply.status];
  if (response === undefined) return outsideFaults(reply, body, validators[service.problem]);
  return [
    ...response.headers.flatMap((header) => headerFaults(header, reply, validators)),
    ...(body === undefined ? [] : bodyFaults(reply, response, body, validators)),
  ];
}

function headerFaults(header: TableHeader, { headers }: Reply, validators: Validators): string[] {
  const text = headers.get(header.name);
  if (text === undefined) return header.required ? [`the header ${header.name} is missing`] : [];
  const value = header.number && /^-?\d+$/.test(text) ? Number(text) : text;
  return faultsOfValue(validators[header.validator], value).map((fault) => `the header ${header.name}: ${fault}`);
}

function bodyFaults(reply: Reply, { content }: TableResponse, body: string, validators: Validators): string[] {
  const types = Object.keys(content);
  if (types.length === 0) return body === "" ? [] : ["has a body, and the contract names none"];
  const validator = content[reply.mediaType];
  if (validator === undefined) return [`is ${reply.mediaType || "of no media type"}, not ${types.join(" or ")}`];
  if (!reply.mediaType.endsWith("json")) return [];
  try {
    return faultsOfValue(validators[validator], JSON.parse(body));
  } catch (error) {
    return [`is no JSON: ${String(error)}`];
  }
}
