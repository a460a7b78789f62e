import { join } from "node:path";
import type { ApiKey, User } from "@shop/openapi";
import { createLog, type LoginLimits, type ServiceSettings } from "@shop/service-kit";
import { type Argon2Options, argon2Passwords } from "../../src/passwords/argon2-passwords.ts";
import { type UserServiceOptions, userService } from "../../src/service.ts";
import { openSqliteTest, type SqliteTestDatabase } from "./sqlite-engine.ts";

/** Whatever a reply of user-service may have in it. */
export interface ReplyBody extends Partial<User> {
  readonly response?: string;
  readonly user?: User;
  readonly users?: User[];
  readonly key?: ApiKey;
  readonly keys?: ApiKey[];
  readonly next_cursor?: string | null;
  readonly token?: string;
  readonly expires_at?: string;
  readonly code?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly request_id?: string;
  readonly orders?: number;
  readonly current_version?: number;
  readonly retry_after?: number;
  readonly errors?: readonly { readonly in: string; readonly pointer: string; readonly detail: string }[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: ReplyBody;
}

export interface CallOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running user-service over a database of its own. */
export interface TestService {
  readonly url: string;
  readonly shop: SqliteTestDatabase;
  /** Accepted as an operator's. */
  readonly operator: string;
  readonly logFile: string;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** Signs a user up. */
  signUp(name: string, password?: string): Promise<User>;
  logIn(name: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

export interface TestServiceOptions {
  readonly open?: boolean;
  readonly clock?: () => Date;
  readonly loginLimits?: Partial<LoginLimits>;
  readonly hashing?: Argon2Options;
  readonly addressLimits?: UserServiceOptions["addressLimits"];
  readonly guards?: UserServiceOptions["guards"];
  readonly corsOrigins?: readonly string[];
  readonly trustedProxies?: readonly string[];
}

export const password = "newPassword";
const operator = "the-operator-key-of-these-tests";
/** Tests come from one address and more often than people do. */
const unlimited = { limit: 1_000_000, windowMs: 60_000 };

export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const {
    open = false,
    clock,
    loginLimits,
    hashing,
    addressLimits = { login: unlimited, sign_up: unlimited },
    corsOrigins = [],
    trustedProxies = [],
    guards,
  } = options;
  const shop = await openSqliteTest();
  const logFile = join(shop.folder, "log.jsonl");
  const started = await userService({
    stores: shop.stores,
    database: shop.database,
    passwords: await argon2Passwords(hashing),
    settings: { ...settingsOf(shop, open), corsOrigins, trustedProxies },
    log: createLog({ service: "user-service", level: "trace", file: logFile }),
    addressLimits,
    ...(clock && { clock }),
    ...(guards && { guards }),
    ...(loginLimits && { loginLimits }),
  }).listen();
  const call = callTo(started.url);
  return {
    url: started.url,
    shop,
    operator,
    logFile,
    call,
    ...shortcuts(call),
    close: async () => {
      await started.close(5_000);
      await shop.close();
    },
  };
}

function settingsOf(shop: SqliteTestDatabase, open: boolean): ServiceSettings {
  return {
    host: "127.0.0.1",
    port: 0,
    dataDir: shop.folder,
    databaseUrl: `sqlite:${shop.file}`,
    databasePool: 10,
    trustedProxies: [],
    operatorKey: open ? undefined : operator,
    open,
    metricsToken: undefined,
    corsOrigins: [],
    logLevel: "trace",
  };
}

function callTo(url: string): TestService["call"] {
  return async (method, path, { token, body, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as ReplyBody };
  };
}

function shortcuts(call: TestService["call"]): Pick<TestService, "signUp" | "logIn"> {
  return {
    signUp: async (name, word = password) => {
      const { body, text } = await call("POST", "/api/users", {
        body: { name, password: word, address: "new address" },
      });
      if (body.user === undefined) throw new Error(`no sign-up: ${text}`);
      return body.user;
    },
    logIn: async (name, word = password) => {
      const { body, text } = await call("POST", "/api/login", { body: { name, password: word } });
      if (body.token === undefined) throw new Error(`no login: ${text}`);
      return body.token;
    },
  };
}
