import { InvalidField } from "./failures.ts";

const MOST_CHARACTERS = 100;

/**
 * A name in the one spelling in which it is stored and looked up: what looks the same on the screen is the same name
 * (NFC: `é` is one character, however the keyboard made it).
 */
export function normalName(name: string): string {
  return name.normalize("NFC");
}

/**
 * The name of a new user, in its normal form.
 * @throws InvalidField when that form is longer than the contract allows: NFC takes some characters apart
 */
export function newName(name: string): string {
  const normal = normalName(name);
  if ([...normal].length <= MOST_CHARACTERS) return normal;
  throw new InvalidField("/name", `must have at most ${MOST_CHARACTERS} characters in its composed form`);
}
