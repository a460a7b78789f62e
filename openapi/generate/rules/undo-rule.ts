import type { Document } from "../document/document.ts";
import { type Operation, readOperations } from "../document/operations.ts";
import type { Rule } from "./rule.ts";

/** Every change says by which operation it is taken back, or why never; a read has nothing to take back. */
export const undoRule: Rule = (operation, document) => {
  const undo = operation.raw["x-undo"];
  if (operation.method === "GET") return undo === undefined ? [] : ["has x-undo, but reads: there is nothing to undo"];
  if (typeof undo !== "object" || undo === null) return ["does not say how it is taken back: add x-undo"];
  const { by, never, except, ...rest } = undo as Readonly<Record<string, unknown>>;
  const strange = Object.keys(rest).map((key) => `x-undo has an unknown "${key}"`);
  if ((by === undefined) === (never === undefined)) return [...strange, "x-undo is neither { by } nor { never }"];
  if (by === undefined) return [...strange, ...reasonComplaints("never", never), ...needless(except)];
  return [...strange, ...inverseComplaints(by, document), ...exceptComplaints(except, operation)];
};

function inverseComplaints(by: unknown, document: Document): string[] {
  const inverse = readOperations(document).find(({ id }) => id === by);
  if (inverse === undefined) return [`x-undo.by names ${JSON.stringify(by)}, which is no operation of this document`];
  return inverse.method === "GET" ? [`x-undo.by names ${inverse.id}, which changes nothing`] : [];
}

/** Fields that the inverse can't bring back, each with the reason. */
function exceptComplaints(except: unknown, { bodyFields }: Operation): string[] {
  if (except === undefined) return [];
  if (typeof except !== "object" || except === null) return ["x-undo.except is not a list of fields with reasons"];
  return Object.entries(except).flatMap(([field, reason]) => [
    ...(bodyFields.includes(field) ? [] : [`x-undo excepts ${field}, which the body does not have`]),
    ...reasonComplaints(`except.${field}`, reason),
  ]);
}

function needless(except: unknown): string[] {
  return except === undefined ? [] : ["x-undo excepts a field from nothing"];
}

/** People read it before they answer a question. */
function reasonComplaints(where: string, reason: unknown): string[] {
  return typeof reason === "string" && /^\p{Lu}.*\.$/u.test(reason) ? [] : [`x-undo.${where} is not a sentence`];
}
