import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bin, root } from "../../../scripts/steps.ts";
import { type Ended, run } from "../../workspace/run.ts";
import { scratchFolder } from "../../workspace/scratch.ts";
import { seenFile, violationsFile } from "../hook/files.ts";
import type { Seen, Violation } from "../hook/notes.ts";
import { findUnseen } from "../report/unseen.ts";

/** The notes of a run that has seen everything but this. */
async function notesWithout(...lacking: readonly string[]): Promise<string> {
  const folder = await scratchFolder();
  const claims = await findUnseen([]);
  const seen = claims.filter(({ what }) => !lacking.includes(what)).map(({ service, what }) => noteOf(service, what));
  await writeFile(join(folder, seenFile), seen.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return folder;
}

function noteOf(service: string, what: string): Seen {
  const [operation = "", status, mediaType = ""] = what.split(" ");
  const code = /^the problem (.*)/.exec(what)?.[1];
  return code === undefined
    ? { service, operation, status: Number(status), mediaType }
    : { service, operation: "any", status: 0, mediaType: "", code };
}

/** As `pnpm test` runs it at its end. */
const look = (folder: string): Promise<Ended> =>
  run(join(root, bin("node")), [join(root, "scripts/replies.ts"), folder]);

test("the contract names its operations, statuses, media types and problems", async () => {
  const claims = (await findUnseen([])).map(({ service, what }) => `${service} ${what}`);

  expect(claims).toEqual(
    expect.arrayContaining([
      "order-service placeOrder 200 application/json",
      "order-service placeOrder 409 application/problem+json",
      "order-service listEvents 200 application/json",
      "order-service listEvents 200 text/event-stream",
      "order-service the problem insufficient_stock",
      "user-service getUser 404 application/problem+json",
    ]),
  );
  expect(new Set(claims).size).toBe(claims.length);
});

test("a run that has seen all of it passes", async () => {
  const ended = await look(await notesWithout());

  expect(ended.stdout).toMatch(/^0 wrong replies; (\d+) of \1 that the contract names were seen\n$/);
  expect(ended.code).toBe(0);
});

test("a status, a media type and a problem that no test has seen are listed, and fail the run", async () => {
  const lacking = [
    "placeOrder 507 application/problem+json",
    "listEvents 200 text/event-stream",
    "the problem sku_taken",
  ];
  const ended = await look(await notesWithout(...lacking));

  expect(ended.stdout).toContain("The contract says that this can be answered, and no test has seen it:\n");
  for (const what of lacking) expect(ended.stdout).toContain(`  order-service ${what}\n`);
  expect(ended.stdout.split("\n").filter((line) => line.startsWith("  "))).toHaveLength(lacking.length);
  expect(ended.code).toBe(1);
});

test("a run without any notes has seen nothing", async () => {
  const ended = await look(await scratchFolder());

  expect(ended.stdout).toMatch(/\n0 wrong replies; 0 of \d+ /);
  expect(ended.code).toBe(1);
});

test("a wrong reply fails the run, whoever got it", async () => {
  const folder = await notesWithout();
  const violation: Violation = {
    ...{
      service: "order-service",
      operation: "getOrder",
      request: "GET /api/order/1",
      status: 200,
      body: '{"id":"1"}',
    },
    ...{ faults: ["does not fit: /id, type", "lacks the header etag"], test: "tests/a.test.ts" },
  };
  await appendFile(join(folder, violationsFile), `${JSON.stringify(violation)}\n`);
  const ended = await look(folder);

  expect(ended.stdout).toContain(
    `Replies that are not as the contract has them:
  order-service getOrder: GET /api/order/1 answered 200, which does not fit: /id, type, and lacks the header etag
    in tests/a.test.ts
    {"id":"1"}
`,
  );
  expect(ended.code).toBe(1);
});
