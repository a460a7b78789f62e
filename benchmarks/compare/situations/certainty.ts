import type { Contender } from "../contender.ts";
import { after, type RawStep, rawServer, refusal, reply, sent } from "./server.ts";
import { ending, nameOf, type Situation, times, words } from "./situation.ts";

const busy = refusal("503 Unavailable", "overloaded");

function keyed(idempotencyKey: string | undefined): Situation["of"] {
  return async (contender) => {
    await using server = await after(busy);
    const client = await contender.connect(server.url);
    const ended = await ending(() => client.change(idempotencyKey === undefined ? {} : { idempotencyKey }), 10_000);
    await client.close();
    const keys = sent(server.seen, "idempotency-key");
    const tries = `${times(server.seen.length, "request")}${ended.how === "rejected" ? `, then ${nameOf(ended.value)}` : ""}`;
    if (keys[0] === undefined) return `no key is sent; ${tries}`;
    return `${new Set(keys).size === 1 ? "the same key in" : "another key in each of"} ${tries}`;
  };
}

async function parentPath(contender: Contender): Promise<string> {
  await using server = await after();
  const client = await contender.connect(server.url);
  const ended = await ending(() => client.read(".."), 10_000);
  await client.close();
  const [request] = server.seen;
  return request === undefined
    ? `nothing is sent: ${words(ended)}`
    : `\`${request.slice(0, request.indexOf(" HTTP"))}\` is sent`;
}

/** What a program gets to see of a reply that is none. */
function lied(answer: RawStep): Situation["of"] {
  return async (contender) => {
    await using server = await rawServer(answer);
    const client = await contender.connect(server.url);
    const ended = await ending(() => client.read("12"), 10_000);
    await client.close();
    return words(ended);
  };
}

async function redirected(contender: Contender): Promise<string> {
  await using other = await after();
  await using server = await rawServer((socket) =>
    socket.write(
      reply("307 Elsewhere", [`location: ${other.url.replace("127.0.0.1", "localhost")}/x`, "content-length: 0"]),
    ),
  );
  const client = await contender.connect(server.url);
  const ended = await ending(() => client.change(), 10_000);
  await client.close();
  if (other.seen.length === 0) return `not followed: ${words(ended)}`;
  const [key] = sent(other.seen, "authorization");
  return `followed, ${key === undefined ? "without" : "with"} the token, with the body`;
}

const json = "content-type: application/json";

export const certainty: readonly Situation[] = [
  { what: "`idempotencyKey` is given, and a 503 comes first", of: keyed("order-4711") },
  { what: "no key is given, and a 503 comes first", of: keyed(undefined) },
  { what: "the id `..`", of: parentPath },
  { what: "a 500 without a body", of: lied((socket) => void socket.write(reply("500 X", ["content-length: 0"]))) },
  {
    what: "HTML with 200",
    of: lied((socket) => void socket.write(reply("200 OK", ["content-type: text/html", "content-length: 4"], "<h1>"))),
  },
  {
    what: "truncated JSON with 200",
    of: lied((socket) => void socket.write(reply("200 OK", [json, "content-length: 8"], '{"id":12'))),
  },
  {
    what: "JSON of another shape with 200",
    of: lied((socket) => void socket.write(reply("200 OK", [json, "content-length: 4"], "null"))),
  },
  { what: "a change is redirected (307) to another host", of: redirected },
];
