/** @throws TypeError when no timer can take it */
export function checkMs(name: string, ms: number): void {
  if (typeof ms === "number" && ms >= 0 && ms <= 2_147_483_647) return;
  throw new TypeError(`${name} must be milliseconds from 0 to 2147483647, not ${String(ms)}`);
}
