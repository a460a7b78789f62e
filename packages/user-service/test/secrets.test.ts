import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Reply, startTestService, type TestService } from "./support/test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test("passwords and tokens are in no reply but the one that gives a token out, nor in the journal, the kept replies, the log or the database's files", async () => {
  const passwords = ["correct horse battery", "staple & another one", "wrong guess of mine", "short-"];
  const [first = "", second = "", wrong = "", short = ""] = passwords;
  const replies: Reply[] = [];
  const call = async (...args: Parameters<TestService["call"]>): Promise<Reply> => {
    const reply = await service.call(...args);
    replies.push(reply);
    return reply;
  };
  const operator = { token: service.operator, headers: { "idempotency-key": "secret" } };
  const added = await call("POST", "/api/users", { ...operator, body: { name: "n", password: first, address: "a" } });
  const path = `/api/user/${added.body.user?.id}`;
  const login = await service.call("POST", "/api/login", { body: { name: "n", password: first } });
  const key = await service.call("POST", "/api/keys", { token: service.operator, body: { name: "k" } });
  const { token } = login.body;
  await call("POST", "/api/login", { body: { name: "n", password: wrong } });
  await call("POST", "/api/login", { body: { name: "nobody", password: wrong } });
  await call("POST", "/api/login", { body: `{"name":"n","password":"${wrong}"` });
  await call("POST", "/api/login", { body: { name: "n", password: wrong, [wrong]: 1, token } });
  await call("POST", `/api/login?password=${encodeURIComponent(wrong)}`, { body: { name: "n", password: wrong } });
  await call("POST", "/api/users", { body: { name: "m", password: short, address: "a" } });
  await call("PUT", path, {
    token,
    body: { password: second, address: "b" },
    headers: { "idempotency-key": "secret" },
  });
  await call("PUT", path, { ...operator, body: { password: second } });
  await call("GET", path, { token: service.operator });
  await call("GET", path, { token: `${key.body.token}x` });
  await call("GET", "/api/users", { token: service.operator });
  await call("GET", "/api/keys", { token: service.operator });
  const hash = (await service.shop.passwordHash(added.body.user?.id ?? 0)) ?? "";
  expect(hash).toMatch(/^\$argon2id\$/);

  const tokens = [token, key.body.token, service.operator].map((one) => one ?? "");
  // The log is written some time after the replies; the last of them has to be in it.
  await expect.poll(() => readFile(service.logFile, "utf8"), { timeout: 20_000 }).toContain('"listKeys"');
  const written = {
    log: await readFile(service.logFile, "utf8"),
    database: await readFile(service.shop.file, "latin1"),
    wal: await readFile(`${service.shop.file}-wal`, "latin1"),
    rows: await service.shop.everything(),
  };
  for (const [place, text] of Object.entries(written)) {
    expect(text.length, place).toBeGreaterThan(100);
    for (const secret of [...passwords, ...tokens]) expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
  }
  expect(written.log).not.toContain("argon2id");
  const told = replies.map(({ text }) => text).join("\n");
  // A field that is not known is named in the reply: there the caller has put the password into the wrong place.
  const repeated = told.replaceAll(JSON.stringify(`/${wrong}`), "");
  for (const secret of [...passwords, ...tokens, hash, "argon2id"]) expect(repeated).not.toContain(secret);
});
