import type { Contender } from "../contender.ts";
import { after, dripEndlessly, rawServer, refusal, reply } from "./server.ts";
import { ending, milliseconds, nameOf, type Situation, times, words } from "./situation.ts";

/** In milliseconds. Whoever goes on for longer is left. */
const patience = 10_000;
const timeout = 1_500;

/** What becomes of it when the service asks for two minutes of rest. */
function rest(status: string, code: string): Situation["of"] {
  return async (contender) => {
    const at: number[] = [];
    const refuse = refusal(status, code, ["retry-after: 120"]);
    await using server = await rawServer((socket, request) => {
      at.push(performance.now());
      refuse(socket, request);
    });
    const client = await contender.connect(server.url);
    const ended = await ending(() => client.read("12"), patience);
    const [first = 0, second] = at;
    await client.close();
    if (second !== undefined) return `came back after ${milliseconds(second - first)}; ${times(at.length, "request")}`;
    return `${words(ended)} after ${milliseconds(ended.ms)}${saysWhen(ended.value) ? ", says until when" : ""}`;
  };
}

/** Whether the error has the moment in a form of its own, and not only somewhere among the headers. */
function saysWhen(error: unknown): boolean {
  return (error as { readonly retryAt?: unknown } | undefined)?.retryAt instanceof Date;
}

async function retried(contender: Contender): Promise<string> {
  await using server = await after(refusal("429 Too Many Requests", "too_many_requests"));
  const client = await contender.connect(server.url);
  const ended = await ending(() => client.read("12"), patience);
  await client.close();
  const again = server.seen.length > 1;
  return again
    ? `yes, after ${milliseconds(ended.ms)}`
    : `no: ${ended.how === "rejected" ? nameOf(ended.value) : words(ended)}`;
}

/** How long a call with a timeout of 1,500 ms goes on. */
function slow(lie: "never answers" | "drips"): Situation["of"] {
  return async (contender) => {
    await using server = await rawServer((socket) => {
      if (lie === "never answers") return;
      socket.write(reply("200 OK", ["content-type: application/json", "content-length: 100000"], "{"));
      dripEndlessly(socket, " ", 100);
    });
    const client = await contender.connect(server.url, { timeout });
    const ended = await ending(() => client.read("12"), 2 * patience);
    const requests = times(server.seen.length, "request");
    for (const socket of server.sockets) socket.destroy();
    await client.close();
    return ended.how === "still under way"
      ? `still under way after ${milliseconds(ended.ms)}`
      : `${milliseconds(ended.ms)}: ${words(ended)}, ${requests}`;
  };
}

export const waiting: readonly Situation[] = [
  { what: "a 429 with `Retry-After: 120`", of: rest("429 Too Many Requests", "too_many_requests") },
  { what: "a 503 with `Retry-After: 120`", of: rest("503 Unavailable", "overloaded") },
  { what: "a 429 without it: is it tried again?", of: retried },
  { what: "a timeout of 1,500 ms, and a server that never answers", of: slow("never answers") },
  { what: "the same, and a body that comes letter by letter", of: slow("drips") },
];
