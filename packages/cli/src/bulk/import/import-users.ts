import { isShopError, type Shop, type User } from "@shop/sdk";
import type { Passwords } from "../passwords.ts";
import { comparedUser } from "./differences.ts";
import { type Importer, type KeyedRow, type Outcome, rejected } from "./importer.ts";
import { oneByOne } from "./one-by-one.ts";
import { type Patience, persist } from "./persist.ts";
import { type NewUserRow, noPassword, userRow } from "./user-rows.ts";

/** Adds the users of a file. One who is there is compared. */
export function userImporter(shop: Shop, patience: Patience, passwords: Passwords | undefined): Importer {
  const find = async (name: string): Promise<User | undefined> =>
    (await persist(() => shop.users.list({ name, limit: 1 }).toArray({ max: 1 }), patience))[0];
  const take = async ({ values, key, earlier }: KeyedRow): Promise<Outcome> => {
    const row = userRow(values);
    // What an earlier run may have added is added once more under the same key, which adds nobody but goes on from there.
    const there = earlier === "sent" ? undefined : await find(row.name);
    if (there !== undefined) return comparedUser(row, there);
    const password = row.password ?? passwords?.of(row.name);
    if (password === undefined) throw noPassword();
    const added = await add(row, password, key, shop, patience);
    if (added === "taken") return comparedOr(row, await find(row.name));
    if ("status" in added) return added;
    if (row.password === undefined) passwords?.write(row.name);
    return { status: "added", witness: { kind: "user", id: added.id, at: added.created_at } };
  };
  // As many as the service hashes passwords at once, and as many that wait.
  return { batch: 1, lanes: 4, take: oneByOne(take) };
}

const comparedOr = (row: NewUserRow, user: User | undefined): Outcome =>
  user === undefined ? rejected("name_taken", `The name ${row.name} was taken a moment ago.`) : comparedUser(row, user);

async function add(
  { name, address, role }: NewUserRow,
  password: string,
  key: string,
  shop: Shop,
  patience: Patience,
): Promise<User | Outcome | "taken"> {
  try {
    const user = await persist(() => shop.users.add({ name, address, password }, { idempotencyKey: key }), patience);
    if (role === user.role) return user;
    return await persist(() => shop.users.update(user.id, { role }, { idempotencyKey: `${key}-role` }), patience);
  } catch (error) {
    if (!isShopError(error)) throw error;
    if (error.code === "name_taken") return "taken";
    if (error.code === "invalid_request" || error.code === "idempotency_key_reused")
      return rejected(error.code, error.message);
    throw error;
  }
}
