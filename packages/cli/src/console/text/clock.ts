/** A moment as it is here: `2026-11-24 09:30:15`. It does not move with the time, so a screen at rest writes nothing. */
export function clock(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${[two(moment.getHours()), two(moment.getMinutes()), two(moment.getSeconds())].join(":")}`;
}

const two = (value: number): string => String(value).padStart(2, "0");
