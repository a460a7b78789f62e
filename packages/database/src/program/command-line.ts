import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type DatabaseUrl, parseDatabaseUrl } from "../database-url.ts";
import { usage } from "./failure.ts";
import type { Task } from "./task.ts";
import { urlOfEnvironment } from "./url-of-environment.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const options = {
  database: { type: "string" },
  data: { type: "string" },
  force: { type: "boolean", default: false },
  name: { type: "string" },
  file: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  "without-others": { type: "boolean", default: false },
  check: { type: "boolean", default: false },
} as const;

type Flag = keyof typeof options;

/** The flags that each command understands besides `--database` and `--data`, and whether it takes a file. */
const commands: Readonly<Record<Task["command"], { readonly flags: readonly Flag[]; readonly file: boolean }>> = {
  backup: { flags: ["force"], file: true },
  restore: { flags: ["force"], file: true },
  check: { flags: [], file: false },
  copy: { flags: ["from", "to", "without-others"], file: false },
  key: { flags: ["name", "file", "force"], file: false },
  migrate: { flags: ["check"], file: false },
};

const longestName = 100;

/**
 * Reads what stands behind the program's name. Which database: `--database`, else DATABASE_URL or what is in the file DATABASE_URL_FILE, else
 * `shop.db` in the data folder (`--data`, else SHOP_DATA_DIR, else `.shop` here). A URL with a password belongs into the environment, where no process list
 * shows it.
 */
export function readCommandLine(argv: readonly string[], env: Environment): Task {
  const { values, positionals } = parsed(argv);
  const [name = "", ...rest] = positionals;
  if (!isCommand(name))
    throw usage(
      name === "" ? "No command was given." : `There is no command ${name}.`,
      `There are: ${Object.keys(commands).join(", ")}.`,
    );
  const command = commands[name];
  const shared: readonly Flag[] = name === "copy" ? [] : ["database", "data"];
  for (const flag of Object.keys(options) as Flag[])
    if (![...shared, ...command.flags].includes(flag) && values[flag] !== undefined && values[flag] !== false)
      throw usage(`${name} has no --${flag}.`);
  if (rest.length > (command.file ? 1 : 0))
    throw usage(`${name} takes ${command.file ? "one file" : "no file"}, not ${rest.join(" ")}.`);
  const dataDir = resolve(values.data ?? (env.SHOP_DATA_DIR || ".shop"));
  const database = databaseOf(values.database ?? urlOfEnvironment(env), dataDir);
  const { force } = values;
  const file = (): string => {
    if (rest[0] === undefined || rest[0] === "") throw usage(`${name} needs a file.`);
    return resolve(rest[0]);
  };
  switch (name) {
    case "backup":
      return { command: name, database, file: file(), force };
    case "restore":
      return { command: name, database, file: file(), force, dataDir };
    case "check":
      return { command: name, database };
    case "copy":
      return { command: name, ...endsOf(values, env), withoutOthers: values["without-others"] };
    case "key":
      return { command: name, database, name: keyName(values.name), file: values.file && resolve(values.file), force };
    case "migrate":
      return { command: name, database, check: values.check };
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

/** By flags, or by the environment, where no process list shows a password. */
function endsOf(
  values: { readonly from?: string; readonly to?: string },
  env: Environment,
): { from: DatabaseUrl; to: DatabaseUrl } {
  const end = (flag: "from" | "to", variable: string): DatabaseUrl => {
    const url = values[flag] ?? (env[variable] || undefined);
    if (url === undefined) throw usage(`copy needs --${flag}, or ${variable} in the environment.`);
    return urlOf(url, `--${flag}`);
  };
  return { from: end("from", "SHOP_COPY_FROM"), to: end("to", "SHOP_COPY_TO") };
}

const isCommand = (name: string): name is Task["command"] => Object.hasOwn(commands, name);

function databaseOf(url: string | undefined, dataDir: string): DatabaseUrl {
  if (url === undefined) return { engine: "sqlite", file: resolve(dataDir, "shop.db") };
  return urlOf(url, "DATABASE_URL");
}

function urlOf(url: string, name: string): DatabaseUrl {
  try {
    return parseDatabaseUrl(url);
  } catch (error) {
    throw usage(error instanceof Error ? error.message.replace("DATABASE_URL", name) : String(error));
  }
}

function keyName(name = "shop db key"): string {
  if (name.trim() === "" || name.length > longestName)
    throw usage(`The name of a key has 1 to ${longestName} characters, and not only blanks.`);
  return name;
}
