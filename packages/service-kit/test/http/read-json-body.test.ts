import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { RequestFailure } from "../../src/http/request-failure.ts";
import { openRaw, type RawConnection } from "./raw-connection.ts";
import { echo, pause, serve } from "./test-server.ts";

const head = (headers: string): string => `POST / HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`;
const json = "Content-Type: application/json\r\n";
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

function post(connection: RawConnection, body: string | Buffer, type = json): RawConnection {
  const bytes = Buffer.from(body);
  return connection.send(head(`${type}Content-Length: ${bytes.byteLength}\r\n`)).send(bytes);
}

async function answerTo(body: string | Buffer, type = json): Promise<RawConnection> {
  const server = await serve(echo(1000));
  const connection = await openRaw(server.port);
  return post(connection, body, type).replies(1);
}

describe("a body that is read", () => {
  it.each([
    ["an object", '{"quantity":3}', { quantity: 3 }],
    ["null", "null", null],
    ["an array", "[1,2]", [1, 2]],
    ["white space around it", ' \r\n{"a":"ü€😀"}\n', { a: "ü€😀" }],
    ["no bytes", "", "nothing"],
  ])("is %s", async (_what, body, read) => {
    const reply = await answerTo(body);
    expect(reply.statuses).toEqual([200]);
    expect(reply.lastJson).toEqual({ read });
  });

  it("may be missing", async () => {
    const server = await serve(echo(1000));
    const connection = await (await openRaw(server.port)).send(head("")).replies(1);
    expect(connection.lastJson).toEqual({ read: "nothing" });
  });

  it("may have exactly as many bytes as the limit", async () => {
    const body = `"${"x".repeat(998)}"`;
    expect((await answerTo(body)).statuses).toEqual([200]);
    expect((await answerTo(`${body} `)).statuses).toEqual([413]);
  });

  it("may come byte by byte, cut inside a character, and the connection is used on", async () => {
    const server = await serve(echo(1000));
    const connection = await openRaw(server.port);
    const body = Buffer.from('{"name":"é€"}');
    connection.send(head(`${json}Content-Length: ${body.byteLength}\r\n`));
    for (const byte of body) {
      connection.send(Buffer.of(byte));
      await pause(1);
    }
    await connection.replies(1);
    post(connection, '{"second":true}');
    await connection.replies(2);
    expect(connection.statuses).toEqual([200, 200]);
    expect(connection.answers.map(({ body }) => body)).toEqual(['{"read":{"name":"é€"}}', '{"read":{"second":true}}']);
  });

  it("may come in chunks, and the connection is used on", async () => {
    const server = await serve(echo(1000));
    const connection = await openRaw(server.port);
    const chunked = `${head(`${json}Transfer-Encoding: chunked\r\n`)}${chunk('{"a":')}${chunk("1}")}0\r\n\r\n`;
    await connection.send(chunked).replies(1);
    await connection.send(chunked).replies(2);
    expect(connection.statuses).toEqual([200, 200]);
    expect(connection.text).not.toContain("Connection: close");
  });
});

describe("a body that is refused", () => {
  const cases: [string, string | Buffer, string, number, string][] = [
    ["broken UTF-8", Buffer.from([0x22, 0xff, 0x22]), json, 400, "not valid UTF-8"],
    ["a cut character", Buffer.from([0x22, 0xe2, 0x82, 0x22]), json, 400, "not valid UTF-8"],
    ["a lone surrogate in UTF-8", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), json, 400, "not valid UTF-8"],
    ["a byte order mark", Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), json, 400, "not valid JSON"],
    ["half an object", '{"a":1', json, 400, "not valid JSON"],
    ["NUL", "\0", json, 400, "not valid JSON"],
    ["a member twice", '{"a":1,"a":2}', json, 400, "twice"],
    ["text", "a=1", "Content-Type: text/plain\r\n", 415, "application/json"],
    ["a form", "a=1", "Content-Type: application/x-www-form-urlencoded\r\n", 415, "application/json"],
    ["no type", "{}", "", 415, "application/json"],
    ["another JSON", "{}", "Content-Type: application/jsonp\r\n", 415, "application/json"],
    ["another charset", "{}", "Content-Type: application/json; charset=latin1\r\n", 415, "UTF-8"],
    ["a packed body", "{}", `${json}Content-Encoding: gzip\r\n`, 415, "Content-Encoding"],
  ];
  it.each(cases)("is %s", async (_what, body, type, status, detail) => {
    const reply = await answerTo(body, type);
    expect(reply.statuses).toEqual([status]);
    expect(reply.lastJson.detail).toContain(detail);
  });

  it.each(["application/json; charset=utf-8", "Application/JSON", 'application/json;charset="UTF-8"'])(
    "is not one of type %s",
    async (type) => {
      expect((await answerTo("{}", `Content-Type: ${type}\r\n`)).statuses).toEqual([200]);
    },
  );

  it("does not have its text repeated in the problem", async () => {
    const reply = await answerTo('{"password":"hunter2" oops}');
    expect(reply.lastJson.detail).toMatch(/at character \d+/);
    expect(reply.text).not.toContain("hunter2");
  });

  it("is too large by what it declares: refused before it is sent, and the reply arrives", async () => {
    const server = await serve(echo(1000));
    const connection = await openRaw(server.port);
    await connection.send(head(`${json}Content-Length: 99999999\r\n`)).end();
    expect(connection.statuses).toEqual([413]);
    expect(connection.lastJson).toMatchObject({ code: "payload_too_large", limit_bytes: 1000 });
    expect(connection.text).toContain("Connection: close");
    expect(connection.reset).toBe(false);
  });

  it("is a little too large: its rest is skipped, and the connection is used on", async () => {
    const server = await serve(echo(1000));
    const connection = await openRaw(server.port);
    await post(connection, `"${"x".repeat(5000)}"`).replies(1);
    await post(connection, "[]").replies(2);
    expect(connection.statuses).toEqual([413, 200]);
  });
});

describe("an endless chunked body", () => {
  /** Sends until the connection is gone, as fast as it is taken. */
  async function pour(connection: RawConnection): Promise<number> {
    const piece = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    let sent = 0;
    while (!connection.socket.destroyed && connection.socket.writable && sent < 200_000_000) {
      sent += piece.length;
      if (connection.socket.write(piece)) await new Promise(setImmediate);
      else await Promise.race([once(connection.socket, "drain").catch(() => {}), connection.end().catch(() => {})]);
      if (connection.ended) connection.socket.destroy();
    }
    return sent;
  }

  const refuseUnread = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(401, { "Content-Length": "2" }).end("{}");
  };
  it.each([
    ["while it is read", echo(64 * 1024), 413],
    ["although nobody reads it", refuseUnread, 401],
  ] as const)("is refused at once, %s", async (_when, handler, status) => {
    let read = (): number => 0;
    const server = await serve((request, response) => {
      const { socket } = request;
      read = () => socket.bytesRead;
      return handler(request, response);
    });
    const connection = await openRaw(server.port);
    const begun = performance.now();
    connection.send(head(`${json}Transfer-Encoding: chunked\r\n`));
    const replied = connection.replies(1).then(() => performance.now() - begun);
    await pour(connection);
    // 100 ms are promised; the limit leaves room for a busy machine.
    expect(await replied).toBeLessThan(1000);
    expect(connection.statuses).toEqual([status]);
    expect(connection.text).toContain("Connection: close");
    expect(read()).toBeGreaterThan(0);
    expect(read()).toBeLessThan(5_000_000);
  });

  it("in drops is cut off soon after the reply", async () => {
    const server = await serve(echo(10));
    const connection = await openRaw(server.port);
    connection.send(head(`${json}Transfer-Encoding: chunked\r\n`)).send(chunk("x".repeat(11)));
    await connection.replies(1);
    const drip = setInterval(() => connection.socket.writable && connection.send(chunk("x")), 20);
    try {
      await new Promise<void>((resolve) => connection.socket.once("close", () => resolve()).on("end", () => {}));
    } finally {
      clearInterval(drip);
    }
    expect(connection.statuses).toEqual([413]);
  });
});

it("a caller who goes away in the middle is no defect of the service", async () => {
  const failures: unknown[] = [];
  const defects: unknown[] = [];
  const server = await serve(echo(1000, failures), { onError: (error) => defects.push(error) });
  for (const framing of ["Content-Length: 100\r\n", "Transfer-Encoding: chunked\r\n"]) {
    const connection = await openRaw(server.port);
    connection.send(head(json + framing)).send("5\r\n");
    await pause(50);
    connection.socket.destroy();
  }
  await expect.poll(() => failures.length).toBe(2);
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(RequestFailure);
    expect(failure).toMatchObject({ code: "invalid_request", aborted: true });
  }
  expect(defects).toEqual([]);
});
