import type { TableHeader, TableResponse } from "./contract-table.ts";
import { disagreements, problemType } from "./head-and-body.ts";
import { outsideFaults } from "./outside.ts";
import type { Reply } from "./reply.ts";
import { faultsOfJson, faultsOfValue } from "./value-faults.ts";

/**
 * Everything about a reply that the contract does not allow; empty when all is well.
 * @param body the whole of it; `undefined` where none belongs to the reply (HEAD, 304) or where it is a stream
 */
export function checkReply(reply: Reply, body: string | undefined): string[] {
  const response = reply.operation?.responses[reply.status];
  if (response === undefined) return outsideFaults(reply, body);
  return [
    ...response.headers.flatMap((header) => headerFaults(header, reply)),
    ...typeFaults(reply, response),
    ...(body === undefined ? [] : bodyFaults(reply, response, body)),
  ];
}

/** What is wrong with the data of one event of a stream. */
export function checkEvent({ operation, status, mediaType, contract }: Reply, data: string): string[] {
  const validator = operation?.responses[status]?.content[mediaType];
  // The head was checked, so that a stream which the contract does not know has been told of.
  if (validator === undefined) return [];
  return faultsOfJson(contract.validators[validator], data).map((fault) => `has an event that ${fault}`);
}

function headerFaults(header: TableHeader, { headers, contract }: Reply): string[] {
  const text = headers.get(header.name);
  if (text === undefined) return header.required ? [`lacks the header ${header.name}`] : [];
  const value = header.number && /^-?\d+$/.test(text) ? Number(text) : text;
  const faults = faultsOfValue(contract.validators[header.validator], value);
  return faults.map((fault) => `has a header ${header.name} that ${fault}`);
}

function typeFaults({ mediaType }: Reply, { content }: TableResponse): string[] {
  const types = Object.keys(content);
  return types.length === 0 || mediaType in content
    ? []
    : [`is ${mediaType || "of no media type"}, not ${types.join(" or ")}`];
}

function bodyFaults(reply: Reply, { content }: TableResponse, body: string): string[] {
  const { mediaType, contract } = reply;
  if (Object.keys(content).length === 0) return body === "" ? [] : ["has a body, and the contract names none"];
  const validator = content[mediaType];
  if (validator === undefined || !mediaType.endsWith("json")) return [];
  const faults = faultsOfJson(contract.validators[validator], body);
  return faults.length === 0 && mediaType === problemType ? disagreements(reply, body) : faults;
}
