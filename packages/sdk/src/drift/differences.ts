import type { ContractDifference } from "./contract-drift.ts";
import type { OperationOutline, Outline } from "./outline.ts";

/** More would tell nobody anything: that is another service altogether. */
const mostDifferences = 1_000;

/** In what two contracts differ, in the order of ours. */
export function differencesOf(ours: Outline, theirs: Outline): ContractDifference[] {
  const found: ContractDifference[] = [];
  for (const operation of new Set([...ours.keys(), ...theirs.keys()])) {
    const [here, there] = [ours.get(operation), theirs.get(operation)];
    if (here !== undefined && there !== undefined) found.push(...ofOperation(operation, here, there));
    else found.push(ofOneSide(operation, undefined, here?.route, there?.route));
    if (found.length >= mostDifferences) break;
  }
  return found.slice(0, mostDifferences);
}

function ofOperation(operation: string, here: OperationOutline, there: OperationOutline): ContractDifference[] {
  const found: ContractDifference[] = [];
  if (here.route !== there.route) {
    found.push({ operation, field: undefined, change: "route", ours: here.route, theirs: there.route });
  }
  for (const field of new Set([...here.fields.keys(), ...there.fields.keys()])) {
    const [ours, theirs] = [here.fields.get(field), there.fields.get(field)];
    if (ours === theirs) continue;
    if (ours === undefined || theirs === undefined) {
      found.push(ofOneSide(operation, field, ours && inWords(ours), theirs && inWords(theirs)));
    } else found.push(...ofField(operation, field, ours, theirs));
  }
  return found;
}

function ofOneSide(
  operation: string,
  field: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): ContractDifference {
  return { operation, field, change: theirs === undefined ? "onlyHere" : "onlyThere", ours, theirs };
}

function ofField(operation: string, field: string, ours: string, theirs: string): ContractDifference[] {
  const [here, there] = [partsOf(ours), partsOf(theirs)];
  const changes = (["type", "required", "values"] as const).filter((part) => here[part] !== there[part]);
  return changes.map((change) => ({ operation, field, change, ours: inWords(ours), theirs: inWords(theirs) }));
}

/** Takes `!string=-id|id` apart. */
function partsOf(what: string): { readonly required: boolean; readonly type: string; readonly values: string } {
  const [type = "", ...values] = what.slice(1).split("=");
  return { required: what.startsWith("!"), type, values: values.join("=") };
}

function inWords(what: string): string {
  const { required, type, values } = partsOf(what);
  const of = values === "" ? "" : `: ${values.replaceAll("|", ", ")}`;
  return `${type.replaceAll("|", " or ")}, ${required ? "required" : "optional"}${of}`;
}
