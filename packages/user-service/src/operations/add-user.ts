import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import { newName } from "../domain/name.ts";
import { checkNewPassword } from "../domain/password.ts";
import type { Dependencies } from "./dependencies.ts";

/** Signs up a customer, whoever asks. */
export function addUser({
  users,
  passwords,
}: Pick<Dependencies, "users" | "passwords">): Operation<operations["addUser"]> {
  return async ({ body }, context) => {
    const name = newName(body.name);
    checkNewPassword(body.password);
    const password_hash = await passwords.hash(body.password, () => context.ensureWanted());
    const { value: user, replayed } = await users.add({ name, address: body.address, password_hash }, context.write);
    return { status: 200, body: { response: "User added to the system.", user }, version: user.version, replayed };
  };
}
