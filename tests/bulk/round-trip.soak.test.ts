import { expect, it } from "vitest";
import { startBulkShop } from "./bulk-shop.ts";
import { orderFile } from "./many-orders.ts";

const LONG = { timeout: 3_600_000 };
const count = 100_000;

it(`${count} orders go out, into an empty shop, and out again: the same file, and the same stocks`, LONG, async () => {
  await using first = await startBulkShop();
  await using second = await startBulkShop();
  const names = ["Ana", '"Trujillo, ""la otra"""', "Ørsted Ångström", "千 字", "O'Neil"];
  const users = `name,address,role\n${names.map((name) => `${name},"1 Main Street, Town",customer\n`).join("")}`;
  const skus = ["TEA", "CUP", "POT-1", "x.y_z"];
  const products = `sku,name,unit_price,currency,stock\n${skus.map((sku) => `${sku},"A, b",99,USD,90000000\n`).join("")}`;
  const flags = ["--generate-passwords", first.file("passwords.csv"), "--concurrency", "1"];
  await first.ends(0, ["users", "import", first.write("users.csv", users), ...flags]);
  await first.ends(0, ["products", "import", first.write("products.csv", products)]);
  await first.ends(0, ["orders", "import", first.write("orders.csv", orderFile(count))]);
  for (const kind of ["users", "products", "orders"]) {
    const more = { users: ["--generate-passwords", second.file("passwords.csv"), "--concurrency", "1"] }[kind] ?? [];
    const opening = kind === "products" ? ["--opening-stock"] : [];
    const out = first.file(`${kind}.out.csv`);
    const again = second.file(`${kind}.out.csv`);
    await first.ends(0, [kind, "export", out, ...opening]);
    await second.ends(0, [kind, "import", out, ...more]);
    await second.ends(0, [kind, "export", again, ...opening]);
    expect(second.read(`${kind}.out.csv`)).toBe(first.read(`${kind}.out.csv`));
    expect(first.read(`${kind}.out.csv`)).toBe(first.read(`${kind}.csv`));
  }
  expect(await second.stocks()).toEqual(await first.stocks());
  expect([...first.inconsistencies(), ...second.inconsistencies()]).toEqual([]);
});
