import { jsonType } from "../generate/document/content.ts";
import type { Document, ParameterObject, RequestBody, Schema } from "../generate/document/document.ts";
import { flatten } from "../generate/schema/flatten.ts";
import { adds, breaks, type Finding, pairUp } from "./change.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Side } from "./side.ts";

/** What may be sent: parameters and body. */
export function compareInputs(before: Side, after: Side): Finding[] {
  return [...compareParameters(before, after), ...compareBodies(before, after)];
}

interface Parameter {
  readonly document: Document;
  readonly object: ParameterObject;
}

function compareParameters(before: Side, after: Side): Finding[] {
  const { gone, come, both } = pairUp(parametersOf(before), parametersOf(after));
  const added = parametersOf(after);
  return [
    // What the contract does not name is refused.
    ...gone.map((name) => breaks(`refuses ${name}`)),
    ...come.map((name) => (added[name]?.object.required === true ? breaks(`needs ${name}`) : adds(`takes ${name}`))),
    ...both.flatMap(([name, old, now]) => compareParameter(name, old, now)),
  ];
}

function compareParameter(name: string, before: Parameter, after: Parameter): Finding[] {
  const [from, to] = [before.object, after.object];
  const fallback = [from, to].map(({ schema }) => JSON.stringify(schema?.default));
  return [
    ...compareRequired(name, from.required ?? false, to.required ?? false),
    ...(fallback[0] === fallback[1]
      ? []
      : [breaks(`takes ${fallback[1]} for a left-out ${name}, no longer ${fallback[0]}`)]),
    ...compareSchemas(flat(before.document, from.schema), flat(after.document, to.schema), "request", name),
  ];
}

/** Header names are the same in any letters. Those of paths stand in their order: what they are called shows nowhere. */
function parametersOf({ document, operation }: Side): Record<string, Parameter> {
  let place = 0;
  const named = operation.parameters.map((object): [string, Parameter] => {
    if (object.in === "path") place += 1;
    const name = object.in === "header" ? object.name.toLowerCase() : object.name;
    return [
      object.in === "path" ? `parameter ${place} of the path` : `the ${object.in} parameter ${name}`,
      { document, object },
    ];
  });
  return Object.fromEntries(named);
}

function compareBodies(before: Side, after: Side): Finding[] {
  const [from, to] = [before.operation.body, after.operation.body];
  if (from === null && to === null) return [];
  if (to === null) return [breaks("refuses a body")];
  if (from === null) return [to.required === true ? breaks("needs a body") : adds("takes a body")];
  return [
    ...compareRequired("a body", from.required ?? false, to.required ?? false),
    ...compareSchemas(bodySchema(before.document, from), bodySchema(after.document, to), "request", "the body"),
  ];
}

const bodySchema = (document: Document, body: RequestBody): Schema => flat(document, body.content[jsonType]?.schema);

function compareRequired(name: string, before: boolean, after: boolean): Finding[] {
  if (before === after) return [];
  return [after ? breaks(`needs ${name}`) : adds(`no longer needs ${name}`)];
}

const flat = (document: Document, schema: Schema | undefined): Schema => flatten(document, schema ?? {});
