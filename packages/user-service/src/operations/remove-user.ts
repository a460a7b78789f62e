import type { Principal, WriteContext } from "@shop/database";
import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Removes a user who has no orders. */
export function removeUser({ users }: Pick<Dependencies, "users">): Operation<operations["removeUser"]> {
  return async ({ path: { id } }, { principal, visibleTo, expected, write }) => {
    const target = { id, visibleTo, expected };
    const { value: user, replayed } = await users.remove(target, withReplay(id, principal, write));
    return { status: 200, body: { response: "User deleted from the system.", user }, replayed };
  };
}

/**
 * The reply to a removal holds a name and an address that are gone otherwise. It is kept for as long as an operator may
 * ask for it again; who removes themselves can't, as their sessions end with them, and nothing of theirs is kept.
 */
function withReplay(id: number, principal: Principal, write: WriteContext): WriteContext {
  if (principal.kind !== "session" || principal.userId !== id) return write;
  const { idempotency, ...once } = write;
  return once;
}
