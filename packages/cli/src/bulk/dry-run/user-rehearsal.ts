import type { Shop } from "@shop/sdk";
import { comparedUser } from "../import/differences.ts";
import { type Importer, type Outcome, rejected } from "../import/importer.ts";
import { oneByOne } from "../import/one-by-one.ts";
import { type Patience, persist } from "../import/persist.ts";
import { noPassword, userRow } from "../import/user-rows.ts";
import { SeenNames } from "./seen-names.ts";

/** What an import of users would do. */
export function userRehearsal(shop: Shop, patience: Patience, generates: boolean): Importer {
  const seen = new SeenNames();
  const take = oneByOne(async ({ values }): Promise<Outcome> => {
    const { password, ...row } = userRow(values);
    const find = () => shop.users.list({ name: row.name, limit: 1 }).toArray({ max: 1 });
    const [there] = await persist(find, patience);
    if (there !== undefined) return comparedUser({ ...row, password }, there);
    if (password === undefined && !generates) throw noPassword();
    const before = seen.see(row.name, row);
    if (before === "new") return { status: "added" };
    if (before === "same") return { status: "unchanged" };
    return rejected("conflict", `The user ${JSON.stringify(row.name)} stands in the file before, with other values.`);
  });
  return { batch: 1, lanes: 1, take };
}
