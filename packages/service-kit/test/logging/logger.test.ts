import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLog, type Logger, type LoggerOptions } from "../../src/logging/logger.ts";
import { requestLog } from "../../src/logging/request-log.ts";
import { textScrubber } from "../../src/logging/scrub-text.ts";

type Line = Record<string, unknown>;

/** The lines that `work` writes. */
async function linesOf(work: (logger: Logger) => void, options: Partial<LoggerOptions> = {}): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), "shop-log-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "log");
  const { logger, flush } = createLog({ service: "a-service", level: "trace", file, ...options });
  work(logger);
  flush();
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe("a log line", () => {
  it("is JSON with a time in UTC, the level's name, the service and the process", async () => {
    const [line] = await linesOf((logger) => logger.info({ request_id: "r-1" }, "hello"));
    expect(line).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      service: "a-service",
      pid: process.pid,
      request_id: "r-1",
      msg: "hello",
    });
  });

  it("is left out below the level", async () => {
    const lines = await linesOf(
      (logger) => {
        logger.debug("no");
        logger.warn("yes");
      },
      { level: "warn" },
    );
    expect(lines.map(({ msg }) => msg)).toEqual(["yes"]);
  });

  it("tells an error with its stack, its cause and its fields", async () => {
    const cause = Object.assign(new Error("disk"), { errno: -5 });
    const error = Object.assign(new Error("commit failed", { cause }), { code: "SQLITE_IOERR" });
    const lines = await linesOf((logger) => {
      logger.error(error);
      logger.error({ nested: { err: error } }, "deeper");
    });
    expect(lines[0]).toMatchObject({
      msg: "commit failed",
      err: { type: "Error", code: "SQLITE_IOERR", cause: { errno: -5 } },
    });
    expect(lines[0]).toHaveProperty("err.stack", expect.stringContaining("logger.test.ts"));
    expect(lines[1]).toMatchObject({ nested: { err: { message: "commit failed" } } });
  });

  it("copes with whatever it is given", async () => {
    const circular: Line = { name: "a" };
    circular.self = circular;
    let deep: Line = {};
    for (let i = 0; i < 50; i += 1) deep = { deep };
    const odd = {
      circular,
      deep,
      big: 10n,
      many: Array.from({ length: 500 }, (_, i) => i),
      bytes: Buffer.from("secret bytes"),
      map: new Map([["a", 1]]),
      date: new Date(0),
      broken: {
        toJSON: () => {
          throw new Error("no");
        },
      },
      work: () => {},
      nothing: undefined,
    };
    const [line] = await linesOf((logger) => logger.info(odd, "odd"));
    expect(line).toMatchObject({
      circular: { name: "a", self: "[circular]" },
      big: "10",
      bytes: "[12 bytes]",
      map: { a: 1 },
      date: "1970-01-01T00:00:00.000Z",
      broken: "[unreadable]",
    });
    expect(line).toHaveProperty("many[100]", "[400 more]");
  });
});

describe("no secret passes", () => {
  const secret = "hunter2-Very+Secret";
  const token = "shop_ses_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  const cases: [string, (logger: Logger) => void][] = [
    ["password", (logger) => logger.info({ password: secret })],
    ["new_password", (logger) => logger.info({ body: { new_password: secret } })],
    ["passwordHash", (logger) => logger.info({ user: [{ passwordHash: secret }] })],
    ["token", (logger) => logger.info({ token: secret })],
    ["token_hash", (logger) => logger.info({ token_hash: secret })],
    ["SHOP_METRICS_TOKEN", (logger) => logger.info({ env: { SHOP_METRICS_TOKEN: secret } })],
    ["key", (logger) => logger.info({ key: secret })],
    ["apiKey", (logger) => logger.info({ options: { apiKey: secret } })],
    ["SHOP_OPERATOR_KEY", (logger) => logger.info({ SHOP_OPERATOR_KEY: secret })],
    ["Idempotency-Key", (logger) => logger.info({ headers: { "Idempotency-Key": secret } })],
    ["authorization", (logger) => logger.info({ req: { headers: { authorization: `Bearer ${secret}` } } })],
    ["cookie", (logger) => logger.info({ headers: { "set-cookie": [`a=${secret}`] } })],
    ["a secret that is an object", (logger) => logger.info({ credentials: { user: "a", pass: secret } })],
    [
      "in an error's fields",
      (logger) => logger.error(Object.assign(new Error("x"), { request: { password: secret } })),
    ],
    ["in an error's cause", (logger) => logger.error(new Error("x", { cause: { token: secret } }))],
    [
      "in an aggregate error",
      (logger) => logger.error(new AggregateError([Object.assign(new Error("x"), { token: secret })])),
    ],
    ["in an error's message", (logger) => logger.error(new Error(`refused Bearer ${secret}`))],
    ["in a header line", (logger) => logger.info(`Authorization: Custom ${secret}`)],
    ["in a cookie line", (logger) => logger.info(`Cookie: a=${secret}; b=${secret}`)],
    ["in a query", (logger) => logger.info({ url: `/x?a=1&api_key=${secret}&b=2` })],
    ["in a query of another name", (logger) => logger.info({ url: `https://a.example/?access_token=${secret}` })],
    ["in a URL's user", (logger) => logger.info({ url: `postgres://shop:${secret}@db:5432/shop` })],
    ["in a URL whose password has an @", (logger) => logger.info(`can't reach postgres://shop:a@${secret}@db/shop`)],
    ["in a URL object", (logger) => logger.info({ url: new URL(`http://a:${secret}@b.example/`) })],
    ["in a connection string", (logger) => logger.info(`host=db user=shop password=${secret} sslmode=off`)],
    ["in JSON in a text", (logger) => logger.info(`body was {"name":"a","password":"${secret}"}`)],
    ["in JSON in JSON", (logger) => logger.info({ raw: JSON.stringify(JSON.stringify({ token: secret })) })],
    [
      "on a line of its own",
      (logger) => logger.info(`the headers:\nBearer ${secret}\n\tCookie: ${secret}\ntoken=${secret}`),
    ],
    ["in a format", (logger) => logger.info("login of %s with %j", "ann", { password: secret })],
    ["in a child's fields", (logger) => logger.child({ token: secret }).info("x")],
  ];
  it.each(cases)("%s", async (_where, work) => {
    const lines = await linesOf(work);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(JSON.stringify(lines)).not.toContain("hunter2");
    expect(JSON.stringify(lines)).toContain("[redacted]");
  });

  it.each([
    ["a message", (logger: Logger) => logger.info(`found ${token}.`)],
    ["a field of any name", (logger: Logger) => logger.info({ anything: [token] })],
    ["a key of an object", (logger: Logger) => logger.info({ [token]: 1 })],
    ["a path", (logger: Logger) => logger.info({ path: `/api/${token}/x` })],
  ])("a token of ours in %s", async (_where, work) => {
    const [line] = await linesOf(work);
    expect(JSON.stringify(line)).not.toContain("AAAA");
    expect(JSON.stringify(line)).toContain("shop_ses_[redacted]");
  });

  it("a value that was named as secret, wherever it turns up", async () => {
    const [line] = await linesOf((logger) => logger.info({ anything: `x ${secret} y` }), {
      secrets: [secret, undefined],
    });
    expect(line?.anything).toBe("x [redacted] y");
  });

  it("and what is none stays", async () => {
    const fields = {
      key_id: 4,
      operation: "addKey",
      sku: "KEY-1",
      monkey: "Bearer",
      url: "http://a/b?c=d",
    };
    const [line] = await linesOf((logger) => logger.info(fields, "the basic idea: 3@4, a:b"));
    expect(line).toMatchObject({ ...fields, msg: "the basic idea: 3@4, a:b" });
  });
});

it("a line stays JSON, whatever was taken out of it", () => {
  const part = fc.constantFrom(
    ...'password|token|cookie|authorization|bearer |shop_key_|://|@|=|:|"|\\|{|}|,|;|&| |\n|\0|é|😀|abcdefgh12'.split(
      "|",
    ),
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
  const scrub = textScrubber([]);
  fc.assert(
    fc.property(text, fc.nat({ max: 3 }), (value, times) => {
      let line: unknown = { password: value, other: value };
      for (let i = 0; i < times; i += 1) line = { raw: JSON.stringify(line) };
      expect(() => JSON.parse(scrub(JSON.stringify(line)))).not.toThrow();
    }),
    // The first one was met in a run: the end of a string looked like the beginning of the secret.
    { numRuns: 1000, examples: [['password":', 0]] },
  );
});

it("a long line takes no longer than many short ones", () => {
  const scrub = textScrubber([]);
  const texts = ["x", "a:", "token", "://", '"password"', "cookie:", "\\", "Bearer ", "shop_ses_", "a=", "@"];
  for (const text of texts) {
    const line = text.repeat(200_000 / text.length);
    const begun = performance.now();
    scrub(line);
    // About 10 ms; a search that goes back and forth takes minutes.
    expect([text, performance.now() - begun < 5000]).toEqual([text, true]);
  }
});

describe("requests", () => {
  const entry = { requestId: "r-1", operation: "placeOrder", method: "POST", status: 200, durationMs: 12.345 };

  it("that went well are told at debug only", async () => {
    const [line] = await linesOf((logger) => requestLog(logger)(entry));
    expect(line).toMatchObject({
      level: "debug",
      request_id: "r-1",
      operation: "placeOrder",
      method: "POST",
      status: 200,
      duration_ms: 12.3,
    });
    expect(await linesOf((logger) => requestLog(logger)(entry), { level: "info" })).toEqual([]);
  });

  it("that are part of a trace say of which", async () => {
    const trace = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331", span: undefined };
    const lines = await linesOf((logger) => {
      requestLog(logger)({ ...entry, trace });
      requestLog(logger)(entry);
    });
    expect(lines[0]).toMatchObject({ request_id: "r-1", trace_id: trace.traceId, span_id: trace.spanId });
    expect(Object.keys(lines[1] ?? {})).not.toContain("trace_id");
  });

  it("that failed are errors, with what was thrown", async () => {
    const lines = await linesOf((logger) => requestLog(logger)({ ...entry, status: 500, error: new Error("boom") }));
    expect(lines[0]).toMatchObject({ level: "error", status: 500, err: { message: "boom" } });
  });

  it("that were slow are warnings, unless they are streams", async () => {
    const lines = await linesOf((logger) => {
      requestLog(logger)({ ...entry, durationMs: 1000 });
      requestLog(logger)({ ...entry, durationMs: 1e6, stream: true });
      requestLog(logger, { slowMs: 5 })(entry);
    });
    expect(lines.map(({ level }) => level)).toEqual(["warn", "debug", "warn"]);
  });
});

it("lines that are still buffered are written when the process ends itself", async () => {
  const logger = new URL("../../src/logging/logger.ts", import.meta.url);
  const program = `
    import { createLog } from ${JSON.stringify(logger.href)};
    const { logger } = createLog({ service: "a", level: "info" });
    for (let i = 0; i < 1000; i += 1) logger.info({ i }, "line");
    process.exit(3);`;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  const { code, stderr, stdout } = await run.catch((error) => error);
  expect(code).toBe(3);
  expect(stdout).toBe("");
  const lines = String(stderr)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).i);
  expect(lines.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
});
