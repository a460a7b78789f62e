import { hash } from "node:crypto";
import type { User } from "@shop/openapi";
import Database from "better-sqlite3";
import type { RunningShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";

/** Whose row of the contract's matrix a caller is held against; `unauthenticated`: credentials that are no good open nothing. */
export type Row = "anonymous" | "customer_own" | "customer_other" | "operator" | "unauthenticated";

export interface Principal {
  readonly name: string;
  readonly row: Row;
  /** A token that is good for one test: some operations end the session that they came with. */
  readonly token: (owner: User) => Promise<string | null>;
}

const PASSWORD = "a long password";

export function principalsOf(shop: RunningShop, operator: ShopClient, next: () => number): readonly Principal[] {
  const session = (name: string): Promise<string> => shop.client(null).login(name, PASSWORD);
  const fresh = async (role: "customer" | "operator"): Promise<User> => {
    const user = await operator.addUser(`${role} ${next()}`, PASSWORD);
    if (role === "operator") await operator.ok("users", "PUT", `/api/user/${user.id}`, { body: { role } });
    return user;
  };
  const kept = new Map<string, Promise<User>>();
  /** A user whom nothing in a test changes for good. */
  const same = (role: "customer" | "operator"): Promise<User> => {
    const user = kept.get(role) ?? fresh(role);
    kept.set(role, user);
    return user;
  };
  const newKey = async (): Promise<{ id: number; token: string }> => {
    const { key, token } = await operator.ok<{ key: { id: number }; token: string }>("users", "POST", "/api/keys", {
      body: { name: "k" },
    });
    return { id: key.id, token };
  };
  return [
    { name: "nobody", row: "anonymous", token: async () => null },
    { name: "garbage", row: "unauthenticated", token: async () => "shop_ses_garbage" },
    { name: "a token that was never given", row: "unauthenticated", token: async () => `shop_ses_${"A".repeat(43)}` },
    {
      name: "the owner, expired",
      row: "unauthenticated",
      token: async (owner) => expired(shop.databaseFile, await session(owner.name)),
    },
    {
      name: "the owner, logged out",
      row: "unauthenticated",
      token: async (owner) => {
        const token = await session(owner.name);
        await shop.client(token).ok("users", "POST", "/api/logout");
        return token;
      },
    },
    {
      name: "an operator whose password changed",
      row: "unauthenticated",
      token: async () => {
        const user = await fresh("operator");
        const token = await session(user.name);
        await operator.ok("users", "PUT", `/api/user/${user.id}`, { body: { password: "another password" } });
        return token;
      },
    },
    {
      name: "an operator who was removed",
      row: "unauthenticated",
      token: async () => {
        const user = await fresh("operator");
        const token = await session(user.name);
        await operator.ok("users", "DELETE", `/api/user/${user.id}`);
        return token;
      },
    },
    {
      name: "a revoked operator key",
      row: "unauthenticated",
      token: async () => {
        const key = await newKey();
        await operator.ok("users", "DELETE", `/api/key/${key.id}`);
        return key.token;
      },
    },
    { name: "another customer", row: "customer_other", token: async () => session((await same("customer")).name) },
    {
      name: "an operator who was made a customer again",
      row: "customer_other",
      token: async () => {
        const user = await fresh("operator");
        const token = await session(user.name);
        await operator.ok("users", "PUT", `/api/user/${user.id}`, { body: { role: "customer" } });
        return token;
      },
    },
    { name: "the owner", row: "customer_own", token: async (owner) => session(owner.name) },
    { name: "an operator by session", row: "operator", token: async () => session((await same("operator")).name) },
    { name: "an operator by key", row: "operator", token: async () => (await newKey()).token },
  ];
}

/** Turns the clock on for one session: its end is moved to a minute ago. */
function expired(file: string, token: string): string {
  const database = new Database(file, { timeout: 10_000 });
  const ended = new Date(Date.now() - 60_000).toISOString();
  const { changes } = database
    .prepare("UPDATE sessions SET expires_at = ? WHERE token_hash = ?")
    .run(ended, hash("sha256", token, "buffer"));
  database.close();
  if (changes !== 1) throw new Error("the session to expire is not there");
  return token;
}
