import { InvalidField } from "./failures.ts";

const FEWEST_BYTES = 8;
const MOST_BYTES = 1024;

/**
 * A password in the form in which it is hashed and compared: composed (NFC, as RFC 8265 has it), so that the same keys
 * pressed on another machine are the same password.
 */
export function normalPassword(password: string): string {
  return password.normalize("NFC");
}

/** @throws InvalidField unless the password has 8 to 1024 bytes in UTF-8; the contract's schema can count characters only */
export function checkNewPassword(password: string): void {
  const bytes = new TextEncoder().encode(normalPassword(password)).byteLength;
  if (bytes >= FEWEST_BYTES && bytes <= MOST_BYTES) return;
  throw new InvalidField("/password", `must have ${FEWEST_BYTES} to ${MOST_BYTES} bytes, has ${bytes}`);
}
