/** RFC 3339 in UTC with milliseconds, as every time in the database. Text of this form sorts as the times do. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The same, remembering the last one: the changes of a group mostly carry the same few milliseconds. */
export function rememberingTimestamp(shiftMs = 0): (milliseconds: number) => string {
  let last = Number.NaN;
  let text = "";
  return (milliseconds) => {
    if (milliseconds !== last) {
      text = timestamp(milliseconds + shiftMs);
      last = milliseconds;
    }
    return text;
  };
}
