import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Removes a key, be it the one that the call came with. */
export function removeKey({ keys }: Pick<Dependencies, "keys">): Operation<operations["removeKey"]> {
  return async ({ path }, { write }) => {
    const { value: key } = await keys.remove(path.key_id, write);
    return { status: 200, body: { response: "API key removed.", key } };
  };
}
