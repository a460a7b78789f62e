import { type Document, readDocument, serviceNames } from "../build/documents.ts";
import { makeTable } from "../build/table.ts";
import type { Seen } from "../hook/notes.ts";

/** Something that the contract says can be answered. */
export interface Claim {
  readonly service: string;
  /** Such as `placeOrder 409 application/problem+json`, or a problem's code. */
  readonly what: string;
}

/** Everything that the contracts say can be answered and that is not among what was seen; in the contracts' order. */
export async function findUnseen(seen: readonly Seen[], folder?: string): Promise<readonly Claim[]> {
  const known = new Set(seen.flatMap((each) => claimsMet(each).map((what) => `${each.service} ${what}`)));
  const claims: Claim[] = [];
  for (const service of serviceNames) {
    for (const what of claimsOf(service, await readDocument(service, folder))) claims.push({ service, what });
  }
  return claims.filter(({ service, what }) => !known.has(`${service} ${what}`));
}

/** How many there are in all. */
export async function countClaims(folder?: string): Promise<number> {
  return (await findUnseen([], folder)).length;
}

function claimsMet({ operation, status, mediaType, code }: Seen): string[] {
  return [`${operation} ${status} ${mediaType}`, ...(code === undefined ? [] : [`the problem ${code}`])];
}

/** Operation × status × media type; and every problem's code, be it of whatever operation. */
function claimsOf(service: string, document: Document): string[] {
  const replies = makeTable(service, document, new Map()).operations.flatMap(({ id, responses }) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.keys(content).map((type) => `${id} ${status} ${type}`),
    ),
  );
  return [...replies, ...codesIn(document).map((code) => `the problem ${code}`)];
}

/** Each problem is a named schema, whose `code` is a constant in one of its parts. */
function codesIn({ components }: Document): string[] {
  return Object.values(components?.schemas ?? {}).flatMap(({ allOf = [] }) =>
    allOf.flatMap(({ properties }) => properties?.code?.const ?? []),
  );
}
