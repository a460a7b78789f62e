import type { operations } from "@shop/openapi/user-service";
import { type CursorCodec, cursorCodec, cursorText, isId, isText, type Operation } from "@shop/service-kit";
import { normalName } from "../domain/name.ts";
import type { UserPosition } from "../stores/user-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { pageFound, pageRequest } from "./page-request.ts";

/** The users in the order of their ids; those of a `name_prefix` in the order of their names. */
export function listUsers({ users }: Pick<Dependencies, "users">): Operation<operations["listUsers"]> {
  return async ({ query }) => {
    const { name, name_prefix, role } = query;
    const page = pageRequest(query, userCursor);
    const filter = {
      name: name === undefined ? undefined : normalName(name),
      name_prefix: name_prefix === undefined ? undefined : normalName(name_prefix),
      role,
    };
    const found = await users.list(filter, page);
    const { items, next_cursor } = pageFound(found, page, (last) =>
      userCursor.encode({ id: last.id, name: name_prefix === undefined ? "" : cursorText(last.name) }),
    );
    return { status: 200, body: { users: items, next_cursor } };
  };
}

const userCursor: CursorCodec<UserPosition> = cursorCodec({ id: isId, name: isText });
