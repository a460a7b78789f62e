import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { openBrowser } from "./browser.ts";

let shop: RunningShop;
let browser: Browser;

beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await shop[Symbol.asyncDispose]();
});

/** A limit against hanging: a browser on a busy machine takes its time. */
const LONG = { timeout: 120_000 };
const WAIT = { timeout: 60_000 };

interface Seen {
  readonly page: Page;
  /** Every address that the browser asked for. */
  readonly requests: string[];
  /** What the browser refused or complained of. */
  readonly complaints: string[];
}

async function open(url: string): Promise<Seen> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url, WAIT);
  await page.waitForSelector(".opblock", WAIT);
  return { page, requests, complaints };
}

async function authorize(page: Page, token: string): Promise<void> {
  await page.click("button.authorize", WAIT);
  await page.fill(".modal-ux input", token, WAIT);
  await page.click('.modal-ux button[type="submit"]', WAIT);
  await page.click(".modal-ux button.btn-done", WAIT);
}

/** Opens an operation, fills in its body, sends it, and gives status and text of the reply that the page shows. */
async function tryOut(page: Page, operation: string, body?: unknown): Promise<{ status: string; text: string }> {
  const block = page.locator(`[id$="-${operation}"]`);
  await block.locator(".opblock-summary-control").click(WAIT);
  if (body !== undefined) await block.locator("textarea.body-param__text").fill(JSON.stringify(body), WAIT);
  await block.locator("button.execute").click(WAIT);
  const reply = block.locator(".live-responses-table");
  await reply.waitFor(WAIT);
  return {
    status: await textOf(reply.locator(".response-col_status").last()),
    text: await textOf(reply.locator(".response-col_description").last()),
  };
}

const textOf = async (place: Locator): Promise<string> => ((await place.textContent()) ?? "").trim();

function nothingFromElsewhere({ requests, complaints }: Seen, url: string): void {
  expect(requests.length).toBeGreaterThan(4);
  // Swagger UI's style sheet holds its icons; they are asked of nobody.
  expect(requests.filter((asked) => !asked.startsWith(`${url}/`) && !asked.startsWith("data:"))).toEqual([]);
  expect(complaints).toEqual([]);
}

describe("S14: a page that documents the API and sends requests, in a real browser", () => {
  it("user-service: authorize, add a user, see the reply, and ask no other host for anything", LONG, async () => {
    const seen = await open(shop.users.url);
    expect(seen.page.url()).toBe(`${shop.users.url}/docs`);
    await authorize(seen.page, shop.operatorKey);
    const user = { name: "from the page", password: "a long password", address: "1 Main Street" };
    const reply = await tryOut(seen.page, "addUser", user);
    expect(reply.status).toMatch(/^200/);
    expect(reply.text).toContain("User added to the system.");
    expect(reply.text).not.toContain("a long password");
    const { users } = await shop.client().ok<{ users: { name: string }[] }>("users", "GET", "/api/users");
    expect(users.map(({ name }) => name)).toContain("from the page");
    nothingFromElsewhere(seen, shop.users.url);
    await seen.page.close();
  });

  it("order-service: refuses without a login, authorizes, adds a product, places an order", LONG, async () => {
    const buyer = await shop.client().addUser("buyer");
    const seen = await open(`${shop.orders.url}/docs`);
    const product = { sku: "PAGE-1", name: "From the page", unit_price: 100, currency: "USD", stock: 5 };
    expect((await tryOut(seen.page, "addProduct", product)).status).toMatch(/^401/);
    await authorize(seen.page, shop.operatorKey);
    const block = seen.page.locator('[id$="-addProduct"]');
    await block.locator("button.execute").click(WAIT);
    await block.locator(".live-responses-table .response-col_status", { hasText: "200" }).waitFor(WAIT);
    const order = await tryOut(seen.page, "placeOrder", { user_id: buyer.id, product_id: 1, quantity: 2 });
    expect(order.status).toMatch(/^200/);
    expect(order.text).toContain("Order placed successfully");
    // The refusal before the login is the only thing that the browser logged.
    seen.complaints.splice(0, seen.complaints.length, ...seen.complaints.filter((text) => !text.includes("401")));
    nothingFromElsewhere(seen, shop.orders.url);
    await seen.page.close();
  });

  it("the page may run no script that stands in it, and load nothing from elsewhere", LONG, async () => {
    const page = await browser.newPage();
    await page.goto(`${shop.orders.url}/docs`, WAIT);
    // As text: what runs in the page is no code of this program.
    const ran = await page.evaluate(
      `const inline = document.createElement("script");
       inline.textContent = "window.inlineRan = true";
       document.body.append(inline);
       "inlineRan" in window`,
    );
    expect(ran).toBe(false);
    const elsewhere = `${shop.users.url}/livez`;
    const reached = await page.evaluate(`fetch("${elsewhere}").then(() => "reached", () => "refused")`);
    expect(reached).toBe("refused");
    await page.close();
  });
});
