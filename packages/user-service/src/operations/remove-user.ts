import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Removes a user who has no orders. */
export function removeUser({ users }: Pick<Dependencies, "users">): Operation<operations["removeUser"]> {
  return async ({ path: { id } }, { visibleTo, expected, write }) => {
    const target = { id, visibleTo, expected };
    const { value: user, replayed } = await users.remove(target, write);
    return { status: 200, body: { response: "User deleted from the system.", user }, replayed };
  };
}
