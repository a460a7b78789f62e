import { show } from "./show.ts";

/** @throws TypeError when it is none. What may be left out, is `undefined` then, and not asked about. */
export function checkObject(value: unknown, name: string): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return;
  throw new TypeError(`${name} must be an object, not ${show(value)}`);
}

/** The same for the options of a call. @throws TypeError also for a bare signal: as options it would be without effect. */
export function checkOptionsObject(options: unknown, operation: string): void {
  if (options instanceof AbortSignal) throw new TypeError(`${operation}: give the signal as an option, { signal }`);
  checkObject(options, `${operation}: the options`);
}

/** @throws TypeError that names the first which is not among them */
export function checkNames(options: object, known: ReadonlySet<string>, operation: string): void {
  for (const name of Object.keys(options)) {
    if (!known.has(name)) throw new TypeError(`${operation}: there is no option ${show(name)}`);
  }
}
