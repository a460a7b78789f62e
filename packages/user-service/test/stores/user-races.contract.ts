import { setTimeout as sleep } from "node:timers/promises";
import type { User } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Stores } from "../../src/stores/stores.ts";
import { failure } from "../support/failure.ts";
import { addProduct, placeOrder } from "../support/order-sql.ts";
import type { Replica, TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

const rounds = process.env.SHOP_SOAK === "1" ? 500 : 25;
const password_hash = "$argon2id$of-a-test";
const expires_at = new Date("2026-12-24T09:30:00.000Z");

/** What must hold when two programs change the same user at once. Run once per engine. */
export function userRacesContract(engine: TestEngine): void {
  describe(`changes of a user at once in ${engine.name}`, () => {
    let shop: TestDatabase;
    let other: Replica;
    let here: Stores;
    let there: Stores;
    beforeAll(async () => {
      shop = await engine.open();
      other = await shop.replica();
      here = shop.stores;
      there = other.stores;
    });
    beforeEach(() => shop.clear());
    afterAll(async () => {
      await other.close();
      await shop.close();
    });

    const add = async (name: string, stores = here): Promise<User> =>
      (await stores.users.add({ name, address: "new address", password_hash }, writeContext())).value;
    const target = (id: number) => ({ id, visibleTo: undefined, expected: undefined });
    const remove = (id: number, stores = here) => stores.users.remove(target(id), writeContext());
    const newPassword = (id: number, stores = here) =>
      stores.users.update(target(id), { password_hash: "$argon2id$another" }, writeContext());
    const open = (user_id: number, byte: number, stores = here) =>
      stores.sessions.open({ user_id, password_hash, token_hash: Buffer.alloc(32, byte), expires_at }, writeContext());

    describe("while another program's change is not committed", () => {
      test("a removal waits for an order, and then is refused", async () => {
        const { id } = await add("newUser");
        const order = await shop.begin(`${addProduct}; ${placeOrder(id)}`);
        const removal = settled(remove(id));
        await reachesTheLock();
        await order.commit();
        expect(await removal).toEqual({ refused: failure("user_has_orders", { orders: 1 }) });
        expect(await shop.total("users")).toBe(1);
      });

      test("a removal waits for an order, and is made when there is none in the end", async () => {
        const user = await add("newUser");
        const order = await shop.begin(`${addProduct}; ${placeOrder(user.id)}`);
        const removal = settled(remove(user.id));
        await reachesTheLock();
        await order.rollback();
        expect(await removal).toEqual({ made: { value: user, replayed: false } });
      });

      test("a login by the old password opens nothing", async () => {
        const { id } = await add("newUser");
        const change = await shop.begin(
          `UPDATE users SET password_hash = 'another' WHERE id = ${id}; DELETE FROM sessions WHERE user_id = ${id}`,
        );
        const login = settled(open(id, 1));
        await reachesTheLock();
        await change.commit();
        expect(await login).toEqual({ refused: failure("wrong_credentials") });
        expect(await shop.sessionsOf(id)).toBe(0);
      });

      test("a login of a user who goes opens nothing", async () => {
        const { id } = await add("newUser");
        const removal = await shop.begin(`DELETE FROM users WHERE id = ${id}`);
        const login = settled(open(id, 1));
        await reachesTheLock();
        await removal.commit();
        expect(await login).toEqual({ refused: failure("wrong_credentials") });
      });

      test("a change of the address starts from the version that comes out", async () => {
        const user = await add("newUser");
        const change = await shop.begin(
          `UPDATE users SET address = 'between', version = version + 1 WHERE id = ${user.id}`,
        );
        const update = settled(here.users.update(target(user.id), { address: "last" }, writeContext()));
        const expecting = settled(
          there.users.update({ ...target(user.id), expected: [1] }, { address: "x" }, writeContext()),
        );
        await reachesTheLock();
        await change.commit();
        expect(await expecting).toEqual({ refused: failure("precondition_failed") });
        expect(await update).toMatchObject({ made: { value: { version: 3, address: "last" } } });
        expect((await shop.events("user", user.id)).at(-1)).toMatchObject({
          before: { address: "between", version: 2 },
          after: { address: "last", version: 3 },
        });
      });

      test.each(["commit", "rollback"] as const)("a sign-up of the same name waits for its %s", async (end) => {
        const first = await shop.begin(
          `INSERT INTO users (name, password_hash, address, role, created_at, updated_at)
           VALUES ('newUser', 'h', 'a', 'customer', '2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.000Z')`,
        );
        const second = settled(add("newUser"));
        await reachesTheLock();
        await first[end]();
        const made = { made: expect.objectContaining({ name: "newUser", address: "new address" }) };
        expect(await second).toEqual(end === "commit" ? { refused: failure("name_taken") } : made);
        expect(await shop.total("users")).toBe(end === "commit" ? 0 : 1);
      });
    });

    describe(`${rounds} times on two replicas`, () => {
      /** Each time with a user of its own. */
      async function eachTime(race: (user: User, round: number) => Promise<void>): Promise<void> {
        for (let round = 0; round < rounds; round += 1) await race(await add(`user ${round}`), round);
      }

      test("one of two sign-ups of a name is made", async () => {
        for (let round = 0; round < rounds; round += 1) {
          const tries = await Promise.all(
            [here, there, here, there].map((stores) => settled(add(`u${round}`, stores))),
          );
          const made = tries.filter((one) => "made" in one);
          expect(made).toHaveLength(1);
          for (const one of tries.filter((one) => "refused" in one)) expect(one.refused).toEqual(failure("name_taken"));
        }
        expect(await shop.total("users")).toBe(rounds);
      });

      test("one of two removals of a user is made", async () => {
        await eachTime(async ({ id }) => {
          const tries = await Promise.all([settled(remove(id, here)), settled(remove(id, there))]);
          expect(tries.filter((one) => "made" in one)).toHaveLength(1);
          expect(tries).toContainEqual({ refused: failure("user_not_found") });
          expect((await shop.events("user", id)).map(({ type }) => type)).toEqual(["user.added", "user.removed"]);
        });
        expect(await shop.total("users")).toBe(0);
      });

      test("an order or the removal of its user is made, not both", async () => {
        await shop.begin(addProduct).then((added) => added.commit());
        let removed = 0;
        await eachTime(async ({ id }, round) => {
          const order = async (): Promise<void> => {
            await sleep(round % 5);
            await (await shop.begin(placeOrder(id))).commit();
          };
          const [removal, placed] = await Promise.all([settled(remove(id, there)), settled(order())]);
          expect("made" in removal).toBe("refused" in placed);
          if ("refused" in removal) expect(removal.refused).toEqual(failure("user_has_orders", { orders: 1 }));
          else removed += 1;
        });
        expect(await shop.total("users")).toBe(rounds - removed);
      });

      test("no session outlives a new password that came at the same time", async () => {
        await eachTime(async ({ id }, round) => {
          const [login] = await Promise.all([settled(open(id, round % 250, here)), newPassword(id, there)]);
          if ("refused" in login) expect(login.refused).toEqual(failure("wrong_credentials"));
          expect(await shop.sessionsOf(id)).toBe(0);
        });
      });

      test("nothing of a user is left who changes and goes at the same time", async () => {
        await eachTime(async ({ id }) => {
          const address = "Betelgeuse 5";
          const change = settled(here.users.update(target(id), { address }, writeContext()));
          await Promise.all([change, remove(id, there)]);
        });
        expect(await shop.everything()).not.toMatch(/Betelgeuse|user \d/);
      });
    });
  });
}

type Outcome<T> = { readonly made: T } | { readonly refused: unknown };

function settled<T>(change: Promise<T>): Promise<Outcome<T>> {
  return change.then(
    (made) => ({ made }),
    (refused: unknown) => ({ refused }),
  );
}

/** Long enough that a change which does not wait would be made by now. One that comes later is right all the same. */
const reachesTheLock = (): Promise<void> => sleep(150);
