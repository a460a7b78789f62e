import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import { NoSession } from "../domain/failures.ts";
import type { Dependencies } from "./dependencies.ts";

/** Ends the session that the call came with. The user's other sessions go on. */
export function logout({ sessions }: Pick<Dependencies, "sessions">): Operation<operations["logout"]> {
  return async (_request, { principal, write }) => {
    if (principal.kind === "key" || principal.kind === "environment_key")
      throw new NoSession("An API key has no session. Remove the key instead.");
    if (principal.kind !== "session") throw new NoSession("This call came without a session.");
    await sessions.end({ id: principal.sessionId, user_id: principal.userId }, write);
    return { status: 200, body: { response: "Logged out." } };
  };
}
