import type { Document } from "../generate/document/document.ts";
import { type Operation, readOperations } from "../generate/document/operations.ts";
import { adds, breaks, type Change, type Finding, pairUp } from "./change.ts";
import { compareInputs } from "./compare-inputs.ts";
import { compareReplies } from "./compare-replies.ts";
import { compareTerms } from "./compare-terms.ts";
import type { Side } from "./side.ts";

/** Every change of the operations of a document, the breaking ones first. Words that explain are not looked at. */
export function compareDocuments(before: Document, after: Document): Change[] {
  const { gone, come, both } = pairUp(sidesOf(before), sidesOf(after));
  const changes: Change[] = [
    ...gone.map((operation) => ({ operation, ...breaks("is gone") })),
    ...come.map((operation) => ({ operation, ...adds("is new") })),
    ...both.flatMap(([operation, old, now]) => compare(old, now).map((finding) => ({ operation, ...finding }))),
  ];
  return [...changes.filter((change) => change.breaks), ...changes.filter((change) => !change.breaks)];
}

function compare(before: Side, after: Side): Finding[] {
  return [
    ...movedFrom(before.operation, after.operation),
    ...compareTerms(before.operation, after.operation),
    ...compareInputs(before, after),
    ...compareReplies(before, after),
  ];
}

function sidesOf(document: Document): Record<string, Side> {
  return Object.fromEntries(readOperations(document).map((operation) => [operation.id, { document, operation }]));
}

function movedFrom(before: Operation, after: Operation): Finding[] {
  const [from, to] = [before, after].map(({ method, path }) => `${method} ${path}`);
  // What a parameter of a path is called is nothing that a request shows.
  const nameless = (text: string | undefined): string | undefined => text?.replaceAll(/\{\w+\}/g, "{}");
  return nameless(from) === nameless(to) ? [] : [breaks(`has moved from ${from} to ${to}`)];
}
