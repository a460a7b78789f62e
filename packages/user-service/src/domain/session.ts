const DAYS = 30;

/** When a session that begins now is over. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
}
