import { expect, test } from "vitest";
import { surelyNotSent } from "../../src/transport/surely-not-sent.ts";

const coded = (message: string, fields: object): Error => Object.assign(new Error(message), fields);
const refused = (address: string): Error =>
  coded(`connect ECONNREFUSED ${address}`, { code: "ECONNREFUSED", syscall: "connect" });
const deno = (why: string): TypeError =>
  new TypeError(`error sending request for url (http://127.0.0.1:43219/): client error (${why})`);

/** What runtimes said when they were asked: Node 26, Bun 1.4, Deno 2.9. */
test.each<[string, unknown]>([
  ["Node, refused", refused("127.0.0.1:43219")],
  ["Node, refused at every address", new AggregateError([refused("::1:43219"), refused("127.0.0.1:43219")])],
  ["Node, no such host", coded("getaddrinfo ENOTFOUND nowhere", { code: "ENOTFOUND", syscall: "getaddrinfo" })],
  ["Node, no way there", coded("connect EHOSTUNREACH 10.0.0.1:80", { code: "EHOSTUNREACH", syscall: "connect" })],
  ["Node, a port that is forbidden", new Error("bad port")],
  ["Bun, refused", coded("ECONNREFUSED: Unable to connect.", { code: "ECONNREFUSED" })],
  ["Bun, no such host", coded("getaddrinfo ENOTFOUND nowhere", { code: "ENOTFOUND" })],
  ["Deno, refused", deno("Connect): tcp connect error: Connection refused (os error 111")],
  ["Deno, no such host", deno("Connect): dns error: failed to lookup address information")],
  ["Deno, a port that is forbidden", new TypeError("Fetch failed: Requests to port 9 are blocked")],
])("nothing was sent: %s", (_, error) => {
  expect(surelyNotSent(error)).toBe(true);
});

test.each<[string, unknown]>([
  ["Node, the connection broke", coded("read ECONNRESET", { code: "ECONNRESET", syscall: "read" })],
  [
    "Node, one address was refused, the other broke",
    new AggregateError([refused("::1:1"), new Error("other side closed")]),
  ],
  ["Node, an empty list of reasons", new AggregateError([])],
  ["Node, no way there any more", coded("read EHOSTUNREACH", { code: "EHOSTUNREACH", syscall: "read" })],
  ["Deno, the connection broke", deno("SendRequest): connection closed before message completed")],
  ["Chromium", new TypeError("Failed to fetch")],
  ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
  ["Safari", new TypeError("Load failed")],
  ["no error", "bad port"],
  ["nothing", undefined],
])("something may have been sent: %s", (_, error) => {
  expect(surelyNotSent(error)).toBe(false);
});
