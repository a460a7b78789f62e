import { createToken, hashToken } from "@shop/database";
import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import { WrongCredentials } from "../domain/failures.ts";
import { normalName } from "../domain/name.ts";
import { sessionEnd } from "../domain/session.ts";
import type { Dependencies } from "./dependencies.ts";

/** Opens a session. An unknown name goes the same way as a wrong password, at the same cost, to the same answer. */
export function login({
  users,
  sessions,
  passwords,
  attempts,
}: Pick<Dependencies, "users" | "sessions" | "passwords" | "attempts">): Operation<operations["login"]> {
  return async ({ body }, context) => {
    const { address, now, write } = context;
    const name = normalName(body.name);
    await attempts.check(name, address);
    const found = await users.findPasswordHash(name);
    const matches = await passwords.matches(body.password, found?.password_hash, () => context.ensureWanted());
    if (found === undefined || !matches) {
      await attempts.failed(name, address);
      throw new WrongCredentials();
    }
    await attempts.succeeded(name, address);
    const token = createToken("session");
    const expires_at = sessionEnd(now);
    const session = {
      user_id: found.id,
      password_hash: found.password_hash,
      token_hash: hashToken(token),
      expires_at,
    };
    const { value: user } = await sessions.open(session, write);
    return {
      status: 200,
      body: { response: "Login successful.", token, expires_at: expires_at.toISOString(), user },
    };
  };
}
