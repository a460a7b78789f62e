import type { operations } from "@shop/openapi/user-service";
import { idCursor, type Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";
import { pageFound, pageRequest } from "./page-request.ts";

export function listKeys({ keys }: Pick<Dependencies, "keys">): Operation<operations["listKeys"]> {
  return async ({ query }) => {
    const page = pageRequest(query, idCursor);
    const { items, next_cursor } = pageFound(await keys.list(page), page, ({ id }) => idCursor.encode({ id }));
    return { status: 200, body: { keys: items, next_cursor } };
  };
}
