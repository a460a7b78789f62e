import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Contender } from "../contender.ts";
import { after, type RawStep, rawServer, refusal } from "./server.ts";
import { ending, milliseconds, type Situation, words } from "./situation.ts";

/** Milliseconds after its abort, after which a call is taken not to heed it. */
const patience = 3_000;

function aborted(step: RawStep, waitBefore: number): Situation["of"] {
  return async (contender) => {
    const taken: number[] = [];
    let how = "";
    // The first one loads what is loaded late.
    for (let turn = 0; turn < 6; turn += 1) {
      const ended = await abortOne(contender, step, waitBefore);
      if (ended === undefined) return "has failed before that: it does not wait";
      if (ended.how === "still under way") return `not heeded: ${words(ended)} after ${milliseconds(patience)}`;
      how = `${words(ended)}${(ended.value as { cause?: unknown })?.cause === reason || ended.value === reason ? ", with the reason" : ""}`;
      if (turn > 0) taken.push(ended.ms);
    }
    const median = taken.sort((a, b) => a - b)[2] ?? Number.NaN;
    return `${milliseconds(median)}: ${how}`;
  };
}

const reason = new Error("enough");

async function abortOne(contender: Contender, step: RawStep, waitBefore: number) {
  await using server = await rawServer(step);
  const client = await contender.connect(server.url);
  const controller = new AbortController();
  let over = false;
  const calling = client.read("12", { signal: controller.signal }).finally(() => {
    over = true;
  });
  calling.catch(() => {});
  await wait(waitBefore);
  if (over) return undefined;
  controller.abort(reason);
  const ended = await ending(() => calling, patience);
  for (const socket of server.sockets) socket.destroy();
  if (ended.how !== "still under way") await client.close();
  return ended;
}

async function listeners(contender: Contender): Promise<string> {
  await using server = await after();
  const client = await contender.connect(server.url);
  const { signal } = new AbortController();
  for (let call = 0; call < 20; call += 1) await client.read("12", { signal });
  globalThis.gc?.();
  await client.close();
  return String(getEventListeners(signal, "abort").length);
}

export const aborting: readonly Situation[] = [
  { what: "until an AbortSignal has ended a call that waits for its reply", of: aborted(() => {}, 150) },
  {
    what: "until it has ended one that waits to try again (503, `Retry-After: 20`)",
    of: aborted(refusal("503 Unavailable", "overloaded", ["retry-after: 20"]), 500),
  },
  { what: "listeners on the signal after 20 calls that went well", of: listeners },
];
