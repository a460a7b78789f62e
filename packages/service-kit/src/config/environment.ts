import { readFileSync } from "node:fs";
import { faultOfProxy } from "../http/client-address.ts";
import { EnvironmentError, type EnvironmentProblem } from "./environment-error.ts";
import { faultOfOrigin } from "./origins.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads variables as what they are meant to be. A variable that is not there, or is empty, has its default. What is
 * wrong is noted, and its default given instead, so that one start tells everything that has to be put right.
 */
export interface EnvironmentReader {
  string(name: string, options: { readonly default: string }): string;
  /** Digits only, between `min` and `max`. */
  integer(name: string, options: { readonly default: number; readonly min: number; readonly max: number }): number;
  /** On as `1`, off as `0` or when it is not there; anything else is a problem. */
  flag(name: string): boolean;
  oneOf<T extends string>(name: string, values: readonly T[], options: { readonly default: T }): T;
  /**
   * A URL of one of these schemes (`http:`), whose rest is for whoever uses it to read, from NAME or from the file that
   * NAME_FILE names. Its value may hold a password, so it is never repeated.
   */
  url(name: string, options: { readonly schemes: readonly string[]; readonly example: string }): string | undefined;
  /** Origins of web pages, separated by commas, each as a browser names it: `https://shop.example`. */
  origins(name: string, options: { readonly example: string }): readonly string[];
  /** Addresses and networks, separated by commas: `10.0.0.7,10.1.0.0/16`. */
  proxies(name: string, options: { readonly example: string }): readonly string[];
  /** From NAME, or from the file that NAME_FILE names (its last line break is left out). Never repeated either. */
  secret(name: string, options: { readonly minLength: number; readonly example: string }): string | undefined;
  /** Notes what is wrong with a variable in the light of others. */
  problem(name: string, problem: string, example: string): void;
}

/** Runs `read`, and throws one `EnvironmentError` when anything was wrong. */
export function readEnvironment<T>(env: Environment, read: (reader: EnvironmentReader) => T): T {
  const problems: EnvironmentProblem[] = [];
  const value = read(readerOf(env, (name, problem, example) => problems.push({ name, problem, example })));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return value;
}

type Note = EnvironmentReader["problem"];

function readerOf(env: Environment, problem: Note): EnvironmentReader {
  const given = (name: string): string | undefined => (env[name] === "" ? undefined : env[name]);
  return {
    problem,
    string: (name, options) => given(name) ?? options.default,
    integer(name, options) {
      const text = given(name);
      if (text === undefined) return options.default;
      const value = Number(text);
      if (/^\d{1,15}$/.test(text) && value >= options.min && value <= options.max) return value;
      problem(
        name,
        `is ${shown(text)}, not a whole number from ${options.min} to ${options.max}`,
        `${options.default}`,
      );
      return options.default;
    },
    flag(name) {
      const text = given(name);
      if (text !== undefined && text !== "0" && text !== "1")
        problem(name, `is ${shown(text)}; only 1 turns it on`, "1");
      return text === "1";
    },
    oneOf(name, values, options) {
      const text = given(name) ?? options.default;
      const value = values.find((candidate) => candidate === text);
      if (value === undefined) problem(name, `is ${shown(text)}, not one of ${values.join(", ")}`, options.default);
      return value ?? options.default;
    },
    url(name, { schemes, example }) {
      const text = givenOrInFile(given, name, example, problem);
      if (text === undefined) return undefined;
      // By itself: a database's URL may name several hosts, which `URL` can't read.
      const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase();
      if (scheme !== undefined && schemes.includes(scheme)) return text;
      problem(name, `is not a URL that begins with ${schemes.join(" or ")}`, example);
      return undefined;
    },
    origins: (name, { example }) => listOf(given(name), faultOfOrigin, (fault) => problem(name, fault, example)),
    proxies: (name, { example }) => listOf(given(name), faultOfProxy, (fault) => problem(name, fault, example)),
    secret: (name, options) => secretOf(given, name, options, problem),
  };
}

/** What stands between the commas. Tells what is wrong with any of it. */
function listOf(
  text: string | undefined,
  faultOf: (text: string) => string | undefined,
  tell: (fault: string) => void,
): string[] {
  const named = (text ?? "").split(",").map((one) => one.trim());
  const given = named.filter((one) => one !== "");
  for (const fault of given.map(faultOf)) if (fault !== undefined) tell(fault);
  return given;
}

/** From NAME, or from the file that NAME_FILE names. */
function givenOrInFile(
  given: (name: string) => string | undefined,
  name: string,
  example: string,
  problem: Note,
): string | undefined {
  const file = given(`${name}_FILE`);
  const direct = given(name);
  if (file === undefined) return direct;
  if (direct === undefined) return contentOf(file, `${name}_FILE`, problem);
  problem(name, `is set, and so is ${name}_FILE; only one of them can count`, example);
  return undefined;
}

function secretOf(
  given: (name: string) => string | undefined,
  name: string,
  { minLength, example }: { readonly minLength: number; readonly example: string },
  problem: Note,
): string | undefined {
  const secret = givenOrInFile(given, name, example, problem);
  if (secret === undefined) return undefined;
  if (secret.length < minLength)
    problem(name, `is too easy to guess: it has fewer than ${minLength} characters`, example);
  else if (!/^[\x21-\x7e]+$/.test(secret)) {
    problem(
      name,
      "has a character that can't be sent as a bearer token: only visible ASCII without spaces can",
      example,
    );
  }
  return secret;
}

function contentOf(file: string, name: string, problem: Note): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    problem(name, `names ${shown(file)}, which can't be read (${why})`, "/run/secrets/operator-key");
    return undefined;
  }
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
