import type { JournalEvent } from "@shop/openapi";
import { contract, type operations } from "@shop/openapi/order-service";
import { idCursor, invalidRequest, type Operation, type OperationRequest, type StreamEvent } from "@shop/service-kit";
import type { EventFilter } from "../stores/event-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { followJournal } from "./follow-journal.ts";
import { pageReply, pageRequest } from "./page-request.ts";

type Request = OperationRequest<operations["listEvents"]>;

/** The journal of both services: a page of it, or a stream that goes on until the caller leaves. */
export function listEvents({
  events,
  feed,
}: Pick<Dependencies, "events" | "feed">): Operation<operations["listEvents"]> {
  return async ({ query, headers }, { wantsStream, signal, write }) => {
    const filter = { ...filterOf(query), actor: query.mine === true ? write.actor : undefined };
    const page = pageRequest(query, idCursor);
    if (!wantsStream) {
      const { items, next_cursor } = pageReply(await events.list(filter, page), idCursor);
      return { status: 200, body: { events: items, next_cursor } };
    }
    // Asked for before the reply begins: who has seen its head misses nothing that is committed from then on.
    const above = await streamStart(headers["last-event-id"] ?? query.after, await feed.lastId());
    return { status: 200, stream: asStream(followJournal({ events, feed, filter: { ...filter, above }, signal })) };
  };
}

function filterOf({
  type,
  subject_kind,
  subject_id,
  request_id,
  after = 0,
}: Request["query"]): Omit<EventFilter, "actor"> {
  if (subject_id !== undefined && subject_kind === undefined) {
    const detail = "goes with subject_kind: ids of different kinds are the same numbers";
    throw invalidRequest([{ in: "query", pointer: "/subject_id", detail }]);
  }
  return { type, subject_kind, subject_id, request_id, above: after };
}

/**
 * The id behind which a stream begins. One that the journal has not reached was given by another journal, one of before
 * a restored backup for instance; waiting until this one gets there would hide everything until then.
 */
function streamStart(given: string | number | undefined, newest: number): number {
  return given === undefined ? newest : Math.min(Number(given), newest);
}

async function* asStream(journal: AsyncIterable<JournalEvent>): AsyncGenerator<StreamEvent, void> {
  for await (const event of journal) yield { id: event.id, event: event.type, data: checked(event) };
}

/** A page of it is what the contract has words for: what these do not name, goes, as it does from any reply. */
function checked(event: JournalEvent): JournalEvent {
  const validate = contract.validators.listEvents?.responses["200"];
  if (validate?.({ events: [event], next_cursor: null }) !== true) {
    throw new Error(`Event ${event.id} does not fit the contract: ${JSON.stringify(validate?.errors)}`);
  }
  return event;
}
