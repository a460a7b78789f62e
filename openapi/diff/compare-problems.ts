import { problemType } from "../generate/document/content.ts";
import type { Schema } from "../generate/document/document.ts";
import { flatten } from "../generate/schema/flatten.ts";
import { adds, breaks, type Finding, pairUp } from "./change.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Side } from "./side.ts";

interface ProblemForm {
  readonly status: string;
  readonly schema: Schema;
}

/**
 * A failure is known by its code, whatever other ones it is listed with. A new one breaks nothing: a caller must expect that
 * something fails in a way that it does not know.
 */
export function compareProblems(before: Side, after: Side): Finding[] {
  const { gone, come, both } = pairUp(problemsOf(before), problemsOf(after));
  const statuses = problemsOf(after);
  return [
    ...gone.map((code) => breaks(`does not fail with ${code} any more`)),
    ...come.map((code) => adds(`may fail with ${statuses[code]?.status} ${code}`)),
    ...both.flatMap(([code, old, now]) => [
      ...(old.status === now.status ? [] : [breaks(`fails with ${code} as ${now.status}, no longer as ${old.status}`)]),
      ...compareSchemas(withoutCode(old.schema), withoutCode(now.schema), "reply", `the problem ${code}`),
    ]),
  ];
}

function problemsOf({ document, operation }: Side): Record<string, ProblemForm> {
  const problems: Record<string, ProblemForm> = {};
  for (const [status, { content }] of operation.responses) {
    const schema = content?.[problemType]?.schema;
    if (schema === undefined) continue;
    const whole = flatten(document, schema);
    for (const form of (whole.oneOf ?? whole.anyOf ?? [whole]) as readonly Schema[]) {
      for (const code of codesOf(form)) problems[code] = { status, schema: form };
    }
  }
  return problems;
}

const propertiesOf = (schema: Schema): Record<string, Schema> => (schema.properties ?? {}) as Record<string, Schema>;

function codesOf(form: Schema): readonly string[] {
  const { const: only, enum: several } = propertiesOf(form).code ?? {};
  return (only === undefined ? (several ?? []) : [only]) as string[];
}

/** The code has been compared, and the status with it; titles are words. That they are there counts. */
function withoutCode(schema: Schema): Schema {
  const properties = Object.entries(propertiesOf(schema)).map(([name, property]) => [
    name,
    ["code", "status", "title"].includes(name) ? {} : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}
