const DAY_MS = 24 * 60 * 60 * 1000;

/** The day of a time in UTC, `YYYY-MM-DD`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The day so many days before the one of `time`, in UTC. */
export function dayBefore(time: Date, days: number): string {
  return dayOf(new Date(time.getTime() - days * DAY_MS));
}
