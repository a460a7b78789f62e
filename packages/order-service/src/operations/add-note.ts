import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** A line of an operator in the journal. */
export function addNote({ notes }: Pick<Dependencies, "notes">): Operation<operations["addNote"]> {
  return async ({ body }, { write }) => {
    const { value: note, replayed } = await notes.add(body, write);
    return { status: 200, body: { response: "Noted.", note }, replayed };
  };
}
