import { isSuccess, problemType } from "../generate/document/content.ts";
import type { Document, ResponseObject, Schema } from "../generate/document/document.ts";
import { resolve } from "../generate/document/resolve.ts";
import { flatten } from "../generate/schema/flatten.ts";
import { adds, breaks, type Finding, pairUp } from "./change.ts";
import { compareProblems } from "./compare-problems.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Side } from "./side.ts";

/** What may be answered: statuses, headers, media types, bodies; failures by their codes. */
export function compareReplies(before: Side, after: Side): Finding[] {
  const { gone, come, both } = pairUp(responsesOf(before), responsesOf(after));
  return [
    ...compareProblems(before, after),
    // A failure's status comes and goes with its codes.
    ...gone.filter(isSuccess).map((status) => breaks(`answers no ${status} any more`)),
    ...come.filter(isSuccess).map((status) => adds(`may answer ${status}`)),
    ...both.flatMap(([status, old, now]) => [
      ...compareHeaders(status, old, now),
      ...(isSuccess(status) ? compareContent(status, old, now) : []),
    ]),
  ];
}

interface Response {
  readonly document: Document;
  readonly object: ResponseObject & { readonly headers?: Readonly<Record<string, unknown>> };
}

function responsesOf({ document, operation }: Side): Record<string, Response> {
  return Object.fromEntries([...operation.responses].map(([status, object]) => [status, { document, object }]));
}

function compareContent(status: string, before: Response, after: Response): Finding[] {
  const { gone, come, both } = pairUp(before.object.content ?? {}, after.object.content ?? {});
  return [
    ...gone.map((type) => breaks(`answers ${status} no longer as ${type}`)),
    ...come.filter((type) => type !== problemType).map((type) => adds(`may answer ${status} as ${type}`)),
    ...both.flatMap(([, old, now]) =>
      compareSchemas(flat(before, old.schema), flat(after, now.schema), "reply", `the ${status} reply`),
    ),
  ];
}

interface Header {
  readonly required?: boolean;
  readonly schema?: Schema;
}

function compareHeaders(status: string, before: Response, after: Response): Finding[] {
  const { gone, come, both } = pairUp(headersOf(before), headersOf(after));
  return [
    ...gone.map((name) => breaks(`has no header ${name} in its ${status} reply any more`)),
    ...come.map((name) => adds(`has a header ${name} in its ${status} reply`)),
    ...both.flatMap(([name, old, now]) => [
      ...(old.required === true && now.required !== true
        ? [breaks(`may leave out the header ${name} in its ${status} reply`)]
        : []),
      ...(old.required !== true && now.required === true
        ? [adds(`always has the header ${name} in its ${status} reply`)]
        : []),
      ...compareSchemas(
        flat(before, old.schema),
        flat(after, now.schema),
        "reply",
        `the header ${name} of the ${status} reply`,
      ),
    ]),
  ];
}

function headersOf({ document, object: { headers = {} } }: Response): Record<string, Header> {
  const resolved = Object.entries(headers).map(([name, header]) => [
    name.toLowerCase(),
    resolve<Header>(document, header as Header),
  ]);
  return Object.fromEntries(resolved);
}

const flat = ({ document }: Response, schema: Schema | undefined): Schema => flatten(document, schema ?? {});
