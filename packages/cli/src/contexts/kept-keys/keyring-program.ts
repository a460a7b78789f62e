/**
 * A program of its own, which the CLI starts to ask the system's keyring and ends when it takes too long: the keyring is behind
 * D-Bus, whose calls block the whole process and can't be broken off. Reads one request as JSON on stdin, prints one answer.
 */
import { readFileSync } from "node:fs";
import { Entry } from "@napi-rs/keyring";
import type { KeyringAnswer, KeyringRequest } from "./keyring.ts";

/** Never the kernel's keyring, to which the package turns by itself: that one forgets everything at the next start. */
const lasting = { linux: { store: "secret-service" } } as const;

function carryOut({ account, ...request }: KeyringRequest): KeyringAnswer {
  const entry = new Entry("shop", account, lasting);
  switch (request.do) {
    case "read":
      return { secret: entry.getPassword() };
    case "write":
      entry.setPassword(request.secret);
      return { secret: entry.getPassword() };
    case "forget":
      entry.deletePassword();
      return { secret: null };
  }
}

function answer(): KeyringAnswer {
  try {
    return carryOut(JSON.parse(readFileSync(0, "utf8")) as KeyringRequest);
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

process.stdout.write(JSON.stringify(answer()));
