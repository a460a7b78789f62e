import { Shop } from "@shop/sdk";
import { operations } from "@shop/sdk/raw";
import { expect, it } from "vitest";
import { ProgramFolder } from "../../../../tests/support/strict-program.ts";
import { shellWords } from "../../src/command-line/shell-line.ts";
import { asTypeScript } from "../../src/raw/as-typescript.ts";
import { checkCall } from "../../src/raw/check-call.ts";
import { findCall } from "../../src/raw/find-call.ts";
import { readInput } from "../../src/raw/read-fields.ts";

const PLACES = { userServiceUrl: "http://127.0.0.1:5001", orderServiceUrl: "http://127.0.0.1:5000" };

async function generated(line: string, how = { stream: false, paginate: false }): Promise<string> {
  await using shop = new Shop({ ...PLACES, apiKey: null });
  const found = findCall(shellWords(line));
  const terminal = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {}, cwd: "/" };
  const input = await readInput(found, { headers: [], input: undefined }, terminal);
  checkCall(found.operation, input);
  return asTypeScript({ shop, ...PLACES, credentials: undefined } as never, found.operation, input, how);
}

it("prints TypeScript that the strictest compiler takes, for every operation of the contract", {
  timeout: 120_000,
}, async () => {
  await using folder = await ProgramFolder.make();
  for (const { id, listed } of operations) {
    await folder.write(`${id}.ts`, await generated(`${id} ${SAMPLES[id] ?? ""}`));
    if (listed !== undefined) {
      await folder.write(
        `all-${id}.ts`,
        await generated(`${id} ${SAMPLES[id] ?? ""}`, { stream: false, paginate: true }),
      );
    }
  }
  for (const [index, line] of VARIANTS.entries()) await folder.write(`variant-${index}.ts`, await generated(line));
  await folder.write(
    "stream.ts",
    await generated("listEvents type=order.placed after=3", { stream: true, paginate: false }),
  );
  await folder.write("wrong.ts", "const wrong: string = 1;\nexport { wrong };\n");
  const faults = await folder.faults();
  expect(faults.replace(/^.*wrong\.ts.*\n/gm, "")).toBe("");
  expect(faults, "that a fault would be found").toContain("wrong.ts");
});

it("writes no password down", async () => {
  const program = await generated("addUser name=a address=b password=a-long-password");
  expect(program).not.toContain("a-long-password");
  expect(program).toContain('password: process.env.PASSWORD ?? ""');
});

/** What each operation can't do without. */
const SAMPLES: Readonly<Record<string, string>> = {
  addUser: "name=a address=b password=a-long-password",
  login: "name=a password=b",
  getUser: "id=4",
  updateUser: "id=4 role=operator",
  removeUser: "id=4 idempotency-key=x if-match='\"3\"'",
  addKey: "name=nightly",
  removeKey: "key_id=2",
  placeOrder: "user_id=4 product_id=1 quantity=2",
  getOrder: "order_id=1",
  updateOrder: "order_id=1 quantity=3 if-match='\"3\"'",
  cancelOrder: "order_id=1",
  restoreOrder: "order_id=1",
  importOrders: `orders:='[{"key": "row-1", "user_id": 4, "product_id": 1, "quantity": 2}]'`,
  addNote: "text='stocktaking begins' unlocked_seconds=900",
  listUserOrders: "user_id=4 sort=-id",
  addProduct: "sku=A name=B unit_price=1800 currency=USD",
  getProduct: "product_id=1",
  updateProduct: "product_id=1 name='it is \"good\"'",
  removeProduct: "product_id=1",
  changeStock: "product_id=1 change=-5 reason=broken",
};

const VARIANTS = [
  "changeStock product_id=1 set_to=5 expected=6 reason=counted",
  "listEvents type=order.placed",
  "listUsers sort=-id limit=5",
  "updateUser id=4 password=a-long-password",
];
