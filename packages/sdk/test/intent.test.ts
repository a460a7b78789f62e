import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Shop } from "../src/index.ts";
import { placed, user } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { hang, json, problem, reset, type ScriptedServer, scripted, shopAt } from "./support/scripted-server.ts";

const wanted = { user_id: 4, product_id: 1, quantity: 2 };
const options = { attempts: 1, apiKey: "shop_key_secret" };
const place = (shop: Shop) => shop.orders.place(wanted);
const keys = (server: ScriptedServer): unknown[] => server.seen.map(({ headers }) => headers["idempotency-key"]);

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-intent-"));
  file = join(folder, "order.intent");
});
afterEach(() => rm(folder, { recursive: true }));

/** The script, in a process of its own. */
function start(server: ScriptedServer): ChildProcess {
  const program = `
    import { Shop } from ${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)};
    const shop = new Shop({ orderServiceUrl: ${JSON.stringify(server.url)}, apiKey: "shop_key_secret" });
    const order = await shop.intent(${JSON.stringify(file)}, (shop) => shop.orders.place(${JSON.stringify(wanted)}));
    console.log(order.id);
    await shop.close();`;
  return spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
}

describe("a script that makes its changes once", () => {
  test("is killed before the reply, and sends the same again under the same key", async () => {
    await using server = await scripted(hang, json(200, placed));
    const killed = start(server);
    await expect.poll(() => server.seen.length, { timeout: 20_000 }).toBe(1);
    killed.kill("SIGKILL");
    await once(killed, "exit");
    const again = start(server);
    const [chunk] = (await once(again.stdout ?? again, "data")) as [Buffer];
    expect(chunk.toString()).toBe("12\n");
    await once(again, "exit");
    expect(new Set(keys(server)).size).toBe(1);
    expect(server.seen[1]?.body).toBe(server.seen[0]?.body);
    expect(await readdir(folder)).toEqual([]);
  }, 60_000);

  test("has key and body on the disk before they are sent, for its owner alone", async () => {
    let written = "";
    await using server = await scripted(async (response, request) => {
      written = await readFile(file, "utf8");
      json(200, placed)(response, request);
    });
    await using shop = shopAt(server, options);
    let mode = 0;
    await shop.intent(file, async (intended) => {
      mode = (await stat(file)).mode & 0o777;
      await place(intended);
    });
    expect(mode).toBe(0o600);
    expect(written).toContain(String(keys(server)[0]));
    expect(written).toContain('"quantity":2');
    expect(written).not.toContain("secret");
  });

  test("gets the replies that are known without asking again, and goes on where it broke off", async () => {
    const second = json(200, { ...placed, order: { ...placed.order, id: 13 } });
    await using server = await scripted(json(200, placed), reset, second);
    await using shop = shopAt(server, options);
    const both = async (intended: Shop) => [(await place(intended)).id, (await place(intended)).id];
    expect(await failureOf(shop.intent(file, both))).toMatchObject({ certainty: "unknown" });
    expect(await shop.intent(file, both)).toEqual([12, 13]);
    const [one, two, three] = keys(server);
    expect(two).toBe(three);
    expect(one).not.toBe(two);
  });

  test("begins anew when it was done", async () => {
    await using server = await scripted(json(200, placed), json(200, placed));
    await using shop = shopAt(server, options);
    await shop.intent(file, place);
    await shop.intent(file, place);
    expect(new Set(keys(server)).size).toBe(2);
  });

  test("makes nothing twice when two of it run at once", async () => {
    await using server = await scripted(...Array.from({ length: 8 }, () => json(200, placed)));
    await using shop = shopAt(server, options);
    const wait = new Promise((resolve) => setTimeout(resolve, 300));
    await Promise.all(
      Array.from({ length: 8 }, () =>
        shop.intent(file, async (intended) => {
          await place(intended);
          await wait;
        }),
      ),
    );
    expect(new Set(keys(server)).size).toBe(1);
  });

  test("ends quietly or says so when another run of it ends before, and leaves no file", async () => {
    await using server = await scripted(json(200, placed), json(200, placed));
    await using shop = shopAt(server, options);
    const late = await shop
      .intent(file, async (intended) => {
        await place(intended);
        await shop.intent(file, place);
        return intended.orders.place({ ...wanted, quantity: 3 });
      })
      .catch((error: Error) => error.message);
    expect(late).toContain("another run of this script has come to its end");
    expect(server.seen).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test("finds its way in a file whose last line was cut off, wherever that was", async () => {
    await using first = await scripted(reset);
    await using crashed = shopAt(first, options);
    await failureOf(crashed.intent(file, place));
    const { size } = await stat(file);
    const whole = await readFile(file);
    const head = whole.indexOf("\n") + 1;
    for (let length = head; length <= size; length += 7) {
      await writeFile(file, whole);
      await truncate(file, length);
      await using server = await scripted(json(200, placed));
      // The keys hold for one shop: the same port is needed for it to be the same one.
      const text = (await readFile(file, "utf8")).replace(first.url, server.url).replace(first.url, server.url);
      await writeFile(file, text);
      await using shop = shopAt(server, options);
      await shop.intent(file, place);
      expect(keys(server)).toEqual(keys(first));
    }
  });

  test("keeps no password", async () => {
    await using server = await scripted(reset, json(200, { response: "", user }));
    await using shop = shopAt(server, options);
    const add = (intended: Shop) => intended.users.add({ name: "newUser", password: "top-secret", address: "here" });
    await failureOf(shop.intent(file, add));
    expect(await readFile(file, "utf8")).not.toContain("secret");
    expect(await shop.intent(file, add)).toEqual(user);
    expect(new Set(keys(server)).size).toBe(1);
    expect(server.seen[1]?.body).toContain("top-secret");
  });

  test("reads and logs in as ever, and refuses what has no key", async () => {
    await using server = await scripted(json(200, placed.order), problem(404, "user_not_found"));
    await using shop = shopAt(server, options);
    await shop.intent(file, (intended) => intended.orders.get(12));
    const adding = shop.intent(file, (intended) => intended.keys.add({ name: "nightly" }));
    await expect(adding).rejects.toThrow("addKey can't be part of an intent");
    const other = shop.intent(file, async (intended) => intended.withToken("shop_ses_x"));
    await expect(other).rejects.toThrow("one caller");
    expect(server.seen).toHaveLength(1);
  });
});

describe("a file that doesn't fit", () => {
  test("is left alone, and nothing is sent", async () => {
    await using server = await scripted();
    await using shop = shopAt(server, options);
    await writeFile(file, "my shopping list\n");
    await expect(shop.intent(file, place)).rejects.toThrow("no file of an intent");
    expect(await readFile(file, "utf8")).toBe("my shopping list\n");
    await expect(shop.intent(join(folder, "none", "x"), place)).rejects.toThrow("ENOENT");
    await expect(shop.intent("", place)).rejects.toThrow("name of a file");
    await expect(shop.intent(file, undefined as never)).rejects.toThrow("run must be a function");
    expect(server.seen).toEqual([]);
  });

  test("is of another caller or shop", async () => {
    await using server = await scripted(reset);
    await using shop = shopAt(server, options);
    await failureOf(shop.intent(file, place));
    await using other = shopAt(server, { ...options, apiKey: "shop_key_other" });
    await expect(other.intent(file, place)).rejects.toThrow("was begun by the API key");
    await using elsewhere = shopAt({ url: "http://127.0.0.1:9" }, options);
    await expect(elsewhere.intent(file, place)).rejects.toThrow("was begun at http://127.0.0.1:");
  });

  test("is older than the services keep keys", async () => {
    await using server = await scripted(reset);
    await using shop = shopAt(server, options);
    await failureOf(shop.intent(file, place));
    const long = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
    const today = new Date().toISOString().slice(0, 10);
    await writeFile(file, (await readFile(file, "utf8")).replaceAll(`"at":"${today}`, `"at":"${long}`));
    await expect(shop.intent(file, place)).rejects.toThrow("could make it twice");
    expect(server.seen).toHaveLength(1);
  });

  test("has a change of unknown outcome that the script does not make any more", async () => {
    await using server = await scripted(reset, json(200, placed));
    await using shop = shopAt(server, options);
    await failureOf(shop.intent(file, place));
    const another = (intended: Shop) => intended.orders.place({ ...wanted, quantity: 3 });
    await expect(shop.intent(file, another)).rejects.toThrow("this one did not do: placeOrder");
    await appendFile(file, "");
    expect((await readFile(file, "utf8")).split("\n").length).toBeGreaterThan(3);
  });
});
