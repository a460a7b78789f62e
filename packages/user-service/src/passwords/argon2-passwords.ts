import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "../domain/password.ts";
import { limitedQueue } from "./limited-queue.ts";
import type { Passwords } from "./passwords.ts";

/** Argon2id, which is the default of the package: 19 MiB, two passes, one lane. One hash takes 17 to 20 ms of CPU. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export interface Argon2Options {
  /** Hashes at once. They run on Node's own threads, of which the rest of the process needs some too. Default 2. */
  readonly atOnce?: number;
  /** Passwords that may wait for their turn; further ones are refused. Default 32, which is half a second of waiting. */
  readonly waiting?: number;
}

/** Argon2id off the main thread. Makes the hash that stands in for a user who does not exist. */
export async function argon2Passwords({ atOnce = 2, waiting = 32 }: Argon2Options = {}): Promise<Passwords> {
  const { inTurn, load } = limitedQueue(atOnce, waiting);
  // Compared with what nobody can have typed, so that an unknown name costs what a known one costs.
  const nobodys = await hash(randomBytes(32).toString("base64"), parameters);
  return {
    hash: (password, ensureWanted) =>
      inTurn(async () => {
        ensureWanted?.();
        return hash(normalPassword(password), parameters);
      }),
    matches: async (password, known, ensureWanted) => {
      const equal = await inTurn(async () => {
        ensureWanted?.();
        return verify(known ?? nobodys, normalPassword(password));
      });
      return equal && known !== undefined;
    },
    load,
  };
}
