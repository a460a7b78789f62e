import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { ResponseList } from "../../src/http/response-list.ts";

const response = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));

test("holds each response once, whichever is taken out first", () => {
  const list = new ResponseList();
  const [one, two, three] = [response(), response(), response()];
  for (const each of [one, two, three, two]) list.add(each);
  expect(list.size).toBe(3);
  expect(list.delete(one)).toBe(true);
  expect(list.delete(one)).toBe(false);
  expect([list.has(one), list.has(two), list.has(three)]).toEqual([false, true, true]);
  expect(new Set(list)).toEqual(new Set([two, three]));
  expect([list.delete(three), list.delete(two)]).toEqual([true, true]);
  expect([...list]).toEqual([]);
});

test("may be changed while somebody goes through it", () => {
  const list = new ResponseList();
  const all = [response(), response(), response()];
  for (const each of all) list.add(each);
  let seen = 0;
  for (const each of list) {
    seen += 1;
    list.delete(each);
  }
  expect([seen, list.size]).toEqual([3, 0]);
});

test("a response may stand in two lists", () => {
  const [here, there] = [new ResponseList(), new ResponseList()];
  const one = response();
  here.add(one);
  there.add(one);
  expect(here.delete(one)).toBe(true);
  expect(there.has(one)).toBe(true);
});
