import type { Access, AccessMatrix, AccessRow, Expectation } from "../src/contract.ts";
import { complainTogether } from "./contract-error.ts";
import type { Document } from "./document/document.ts";
import { type Operation, readOperations } from "./document/operations.ts";
import { findOwnWay, type OwnWay } from "./document/own-way.ts";

const allowed: Expectation = { outcome: "allowed" };
const unauthenticated: Expectation = { outcome: "refused", status: 401, code: "unauthenticated" };
const notAllowed: Expectation = { outcome: "refused", status: 403, code: "not_allowed" };

/**
 * Every operation × every caller. A cell follows from what the operation declares (x-access, and whose things it deals in);
 * an operation that leaves one open is refused here, although the rules have checked it before: the tests rest on this table.
 */
export function makeAccessMatrix(document: Document): AccessMatrix {
  const operations = readOperations(document);
  complainTogether(operations, (operation) => missingCells(operation));
  return Object.fromEntries(operations.map((operation) => [operation.id, makeRow(operation)]));
}

function makeRow(operation: Operation): AccessRow {
  const { anonymous, customer, operator } = operation.raw["x-access"] as Access;
  return {
    anonymous: anonymous === "any" ? allowed : unauthenticated,
    customer_own: customer === "none" ? notAllowed : customer === "own" ? ownThing(findOwnWay(operation)) : allowed,
    customer_other:
      customer === "none" ? notAllowed : customer === "own" ? othersThing(findOwnWay(operation)) : allowed,
    operator: operator === "any" ? allowed : notAllowed,
  };
}

function ownThing(way: OwnWay | null): Expectation {
  return way?.kind === "filtered" ? { outcome: "filtered" } : allowed;
}

function othersThing(way: OwnWay | null): Expectation {
  return way?.kind === "thing" ? { outcome: "as_missing", status: 404, code: way.code } : { outcome: "filtered" };
}

function missingCells(operation: Operation): string[] {
  const access = (operation.raw["x-access"] ?? {}) as Partial<Access>;
  const open = (["anonymous", "customer", "operator"] as const).filter((principal) => access[principal] === undefined);
  const complaints = open.map((principal) => `${operation.where}: nothing says whether ${principal} may call it`);
  if (access.customer === "own" && findOwnWay(operation) === null) {
    complaints.push(`${operation.where}: nothing says what a customer gets for another's`);
  }
  return complaints;
}
