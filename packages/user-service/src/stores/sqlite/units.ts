import type { Units } from "@shop/database/sqlite";
import { addKey, removeKey } from "./key-units.ts";
import { endSession, openSession } from "./session-units.ts";
import { addUser, removeUser, updateUser } from "./user-units.ts";

/** All that user-service ever changes in the database. Each runs in the writer thread, whole or not at all. */
export const units = {
  addUser,
  updateUser,
  removeUser,
  openSession,
  endSession,
  addKey,
  removeKey,
} satisfies Units;
