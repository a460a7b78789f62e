import type { Metafile } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../docs-page/browser.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { closedPort } from "./closed-port.ts";
import { startLyingServer } from "./lying-server.ts";
import { servePage } from "./page-server.ts";
import { newSdkProject } from "./sdk-project.ts";
import { buildPage } from "./their-page.ts";

const opened = new AsyncDisposableStack();
afterAll(() => opened.disposeAsync());

let bundle: Metafile;
let origin: string;
let shop: RunningShop;
let page: Page;
/** Every address that the page asked for, and what it complained of. */
const seen = { requests: [] as string[], complaints: [] as string[] };

beforeAll(async () => {
  const project = opened.use(await newSdkProject());
  ({ origin } = opened.use(await servePage(`${project.folder}/bundle`)));
  let browser: Browser;
  [bundle, shop, browser] = await Promise.all([
    buildPage(project),
    startShop({ SHOP_CORS_ORIGINS: `https://elsewhere.example,${origin}` }).then((started) => opened.use(started)),
    openBrowser(),
  ]);
  opened.defer(() => browser.close());
  page = await browser.newPage();
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(error.message));
  await page.goto(origin, { timeout: 60_000 });
  await page.waitForFunction("window.buy !== undefined", undefined, { timeout: 60_000 });
}, 120_000);

/** A limit against hanging: a browser on a busy machine takes its time. */
const LONG = { timeout: 120_000 };

/** What a function of the page resolves to. */
function inPage(name: "buy" | "list" | "lose" | "intend", ...args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(`window.${name}(...${JSON.stringify(args)})`);
}

test("a bundle for browsers has nothing of Node or undici in it", () => {
  expect(Object.keys(bundle.inputs).filter((file) => /undici|^node:/.test(file))).toEqual([]);
  const imports = Object.values(bundle.outputs).flatMap((output) => output.imports);
  expect(imports.filter(({ external }) => external === true)).toEqual([]);
  expect(Object.keys(bundle.inputs).filter((file) => file.includes("@shop/sdk/"))).toContain(
    "node_modules/@shop/sdk/dist/web/index.js",
  );
});

test("a page lists products, logs in, places an order and follows the journal, from another origin", LONG, async () => {
  const client = shop.client();
  const { id } = await client.addUser("Ana");
  await client.ok("users", "PUT", `/api/user/${id}`, { body: { role: "operator" } });
  for (const sku of ["PAGE-1", "PAGE-2"]) await client.addProduct(sku, 5);
  const services = { userServiceUrl: shop.users.url, orderServiceUrl: shop.orders.url };

  expect(await inPage("buy", { ...services, name: "Ana", password: "a long password" })).toEqual({
    products: ["PAGE-1", "PAGE-2"],
    ready: true,
    total: 200,
    requestId: true,
    changed: 1,
    left: 4,
    refused: [true, "insufficient_stock", 4],
    mismatch: "precondition_failed",
    followed: true,
  });
  const places = new Set(seen.requests.map((url) => new URL(url).origin));
  expect([...places].sort()).toEqual([origin, shop.orders.url, shop.users.url].sort());
  // The two refusals that it provoked are all that the browser logged.
  expect(seen.complaints.filter((text) => !/40[9]|412/.test(text))).toEqual([]);
});

test("without CORS the browser refuses, and the error says what to look at", LONG, async () => {
  await using closed = await startShop();
  const refusal = {
    code: "connection_failed",
    // A browser does not tell.
    certainty: "unknown",
    status: undefined,
    message: expect.stringContaining(`does its SHOP_CORS_ORIGINS name ${origin}?`),
  };
  expect(await inPage("list", closed.orders.url)).toEqual(refusal);
  expect(await inPage("list", shop.orders.url)).toBe("let in");
  expect(await inPage("list", await closedPort())).toEqual(refusal);
});

test("a redirect is not followed, a body without an end is cut off, and what hangs ends in time", LONG, async () => {
  await using server = await startLyingServer();
  const redirected = (await inPage("lose", server.url, "elsewhere", 30_000)) as object;
  expect(redirected).toMatchObject({
    code: "unexpected_reply",
    status: 0,
    message: expect.stringContaining("redirect"),
  });
  expect(server.elsewhere).toEqual([]);
  const endless = (await inPage("lose", server.url, "endless", 30_000)) as object;
  expect(endless).toMatchObject({ code: "unexpected_reply", message: expect.stringContaining("too large") });
  expect(await inPage("lose", server.url, "hangs", 200)).toMatchObject({ code: "deadline_exceeded" });
});

test("what needs files says so", LONG, async () => {
  expect(await inPage("intend")).toMatch(/^TypeError: shop\.intent needs files.+it works in Node$/);
});
