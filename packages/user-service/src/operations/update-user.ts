import type { operations } from "@shop/openapi/user-service";
import type { Operation } from "@shop/service-kit";
import { checkNewPassword } from "../domain/password.ts";
import { checkRoleChange } from "../domain/role.ts";
import type { Dependencies } from "./dependencies.ts";

/** Changes the password, the address, the role. A new password ends all sessions of the user, the caller's own too. */
export function updateUser({
  users,
  passwords,
}: Pick<Dependencies, "users" | "passwords">): Operation<operations["updateUser"]> {
  return async ({ path, body }, context) => {
    const { visibleTo, expected, write } = context;
    const { password, address, role } = body;
    checkRoleChange(path.id, role, visibleTo);
    if (password !== undefined) checkNewPassword(password);
    const password_hash =
      password === undefined ? undefined : await passwords.hash(password, () => context.ensureWanted());
    const target = { id: path.id, visibleTo, expected };
    const { value: user, replayed } = await users.update(target, { address, role, password_hash }, write);
    return { status: 200, body: { response: "User updated.", user }, version: user.version, replayed };
  };
}
