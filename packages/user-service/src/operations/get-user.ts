import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import { UserNotFound } from "../domain/failures.ts";
import type { Dependencies } from "./dependencies.ts";

export function getUser({ users }: Pick<Dependencies, "users">): Operation<operations["getUser"]> {
  return async ({ path }, { visibleTo }) => {
    const user = await users.find(path.id, visibleTo);
    if (user === undefined) throw new UserNotFound(path.id);
    return { status: 200, body: user, version: user.version };
  };
}
