import { createToken, hashToken } from "@shop/database";
import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Makes an operator's key. The reply is the only place where it is ever seen. */
export function addKey({ keys }: Pick<Dependencies, "keys">): Operation<operations["addKey"]> {
  return async ({ body }, { write }) => {
    const token = createToken("key");
    const { value: key } = await keys.add({ name: body.name, token_hash: hashToken(token) }, write);
    return { status: 200, body: { response: "API key added.", key, token } };
  };
}
