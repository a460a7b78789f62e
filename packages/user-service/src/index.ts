export { type Config, readConfig } from "./config.ts";
export { type Argon2Options, argon2Passwords } from "./passwords/argon2-passwords.ts";
export type { Passwords } from "./passwords/passwords.ts";
export { type UserServiceOptions, userService } from "./service.ts";
export { sqliteStores } from "./stores/sqlite/stores.ts";
export { writerModule } from "./stores/sqlite/writer-module.ts";
export type { Stores } from "./stores/stores.ts";
