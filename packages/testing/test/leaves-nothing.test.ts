import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const index = new URL("../src/index.ts", import.meta.url).href;

async function newFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `shop-${name}-`));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs a program to its end, which it has to find by itself, with a temporary folder of its own. */
async function run(program: string): Promise<{ readonly said: Record<string, unknown>; readonly left: string[] }> {
  const [folder, temporary] = await Promise.all([newFolder("program"), newFolder("left")]);
  const file = join(folder, "program.mjs");
  await writeFile(file, `import { createTestShop, fault } from ${JSON.stringify(index)};\n${program}`);
  const options = { env: { PATH: process.env["PATH"], TMPDIR: temporary }, timeout: 25_000 };
  const { stdout } = await promisify(execFile)(process.execPath, [file], options);
  return { said: JSON.parse(stdout), left: await readdir(temporary) };
}

test("no socket is opened, and nothing is left: no thread, no folder, nothing that keeps the process alive", async () => {
  const { said, left } = await run(`
    import { subscribe } from "node:diagnostics_channel";
    import { readdirSync } from "node:fs";
    import { Server, Socket } from "node:net";
    import { tmpdir } from "node:os";
    const sockets = [];
    for (const name of ["net.client.socket", "net.server.socket", "net.server.listen:asyncStart"]) subscribe(name, () => sockets.push(name));
    const handles = () => process._getActiveHandles().filter((handle) => (handle instanceof Socket && handle.remoteAddress) || handle instanceof Server);
    const threads = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;

    const testShop = await createTestShop({ products: [{ name: "Chai" }], users: [{ name: "Ana" }] });
    const { shop } = testShop;
    testShop.faults.on("placeOrder", fault.problem("overloaded"), fault.resetAfterCommit());
    await shop.orders.place({ user_id: testShop.user("Ana").id, product_id: testShop.product("P-1").id, quantity: 1 });
    for await (const event of shop.events.stream({ after: 0 })) if (event.type === "order.placed") break;
    const following = (async () => { for await (const event of shop.events.stream()); })();
    while (testShop.callsOf("listEvents").length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    const during = { handles: handles().length, threads: threads(), folders: readdirSync(tmpdir()).length };
    await testShop.close();
    await following;
    const after = { handles: handles().length, threads: threads(), folders: readdirSync(tmpdir()).length };
    console.log(JSON.stringify({ sockets, during, after }));`);
  expect(said).toEqual({
    sockets: [],
    during: { handles: 0, threads: 2, folders: 1 },
    after: { handles: 0, threads: 0, folders: 0 },
  });
  expect(left).toEqual([]);
});

test("a process that ends with a test shop open leaves no folder behind", async () => {
  const { said, left } = await run(`
    await createTestShop();
    console.log(JSON.stringify({ open: true }));
    process.exit();`);
  expect(said).toEqual({ open: true });
  expect(left).toEqual([]);
});
