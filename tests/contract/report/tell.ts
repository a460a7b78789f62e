import type { Violation } from "../hook/notes.ts";
import type { Claim } from "./unseen.ts";

/** For people, with a line break at the end. */
export function tellViolations(violations: readonly Violation[]): string {
  const told = new Map(violations.map((violation) => [JSON.stringify(violation), violation]));
  return `Replies that are not as the contract has them:\n${[...told.values()].map(tellViolation).join("")}`;
}

function tellViolation({ service, operation, request, status, faults, body, test }: Violation): string {
  const who = `${service} ${operation === "" ? "(no operation)" : operation}`;
  const where = test === "" ? "" : `    in ${test}\n`;
  const shown = body === "" ? "" : `    ${body}\n`;
  return `  ${who}: ${request} answered ${status}, which ${faults.join(", and ")}\n${where}${shown}`;
}

export function tellUnseen(unseen: readonly Claim[]): string {
  const lines = unseen.map(({ service, what }) => `  ${service} ${what}\n`);
  return `The contract says that this can be answered, and no test has seen it:\n${lines.join("")}`;
}
