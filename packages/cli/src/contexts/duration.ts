import { usage } from "../failures/cli-failure.ts";

const SECONDS = { s: 1, m: 60, h: 3_600 } as const;
const LEAST = 30;
const MOST = 24 * SECONDS.h;

/** "90s", "15m", "1h30m" → seconds. @throws exit 2 for anything else, and for less than half a minute or more than a day */
export function secondsIn(text: string): number {
  const parts = [...text.matchAll(/(\d{1,6})([smh])/g)];
  const whole = parts.map(([part]) => part).join("");
  const seconds = parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as keyof typeof SECONDS],
    0,
  );
  if (whole !== text || text === "")
    throw usage(`${JSON.stringify(text)} is no length of time.`, "Say it like 90s, 15m or 1h30m.");
  if (seconds >= LEAST && seconds <= MOST) return seconds;
  throw usage(`${text} is ${seconds < LEAST ? "too short" : "too long"}: a context is unlocked for 30s to 24h.`);
}
