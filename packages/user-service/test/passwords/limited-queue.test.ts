import { setTimeout as pause, setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { limitedQueue } from "../../src/passwords/limited-queue.ts";
import { failure } from "../support/failure.ts";

function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { run: () => promise, resolve, reject };
}

test("runs so many at once, lets so many wait, and refuses the rest at once", async () => {
  const { inTurn } = limitedQueue(2, 3);
  let running = 0;
  let most = 0;
  const gate = work();
  const tries = Array.from({ length: 7 }, () =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await gate.run();
      running -= 1;
    }),
  );
  await expect(Promise.all(tries.slice(5))).rejects.toEqual(failure("overloaded", { retry_after: 1 }));
  gate.resolve("go");
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.map(({ status }) => status)).toEqual([...Array(5).fill("fulfilled"), ...Array(2).fill("rejected")]);
  expect(most).toBe(2);
});

test("serves in the order of coming", async () => {
  const { inTurn } = limitedQueue(1, 9);
  const order: number[] = [];
  await Promise.all([1, 2, 3, 4].map((n) => inTurn(async () => void order.push(n))));
  expect(order).toEqual([1, 2, 3, 4]);
});

test("hands the place on when the work fails", async () => {
  const { inTurn } = limitedQueue(1, 1);
  const first = work();
  const failing = inTurn(first.run);
  const next = inTurn(async () => "done");
  await setImmediate();
  first.reject(new Error("no"));
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("done");
  expect(await inTurn(async () => "free again")).toBe("free again");
});

test("tells how much there is to do, and for how long it has been at it", async () => {
  const { inTurn, load } = limitedQueue(1, 1);
  expect(load()).toEqual({ running: 0, waiting: 0, atOnce: 1, mostWaiting: 1, busySeconds: 0, refused: 0 });
  const gate = work();
  const both = [inTurn(gate.run), inTurn(gate.run)];
  await expect(inTurn(gate.run)).rejects.toThrow();
  expect(load()).toMatchObject({ running: 1, waiting: 1, refused: 1 });
  const { busySeconds: before } = load();
  await pause(50);
  const during = load().busySeconds - before;
  // What is under way counts as far as it has come, and only the one that has begun.
  expect(during).toBeGreaterThan(0.04);
  gate.resolve("go");
  await Promise.all(both);
  const { busySeconds, ...rest } = load();
  expect(rest).toMatchObject({ running: 0, waiting: 0 });
  expect(busySeconds).toBeGreaterThanOrEqual(before + during);
  await pause(50);
  expect(load().busySeconds).toBe(busySeconds);
});
