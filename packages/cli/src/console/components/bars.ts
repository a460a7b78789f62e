const EIGHTHS = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** Bars of a chart as lines of text, from the top to the bottom. A value that is not 0 is always seen. */
export function bars(values: readonly number[], height: number, width: number, gap: number): string[] {
  const most = Math.max(1, ...values);
  const eighths = values.map((value) => (value === 0 ? 0 : Math.max(1, Math.round((value / most) * height * 8))));
  return Array.from({ length: height }, (_, line) => {
    const below = (height - 1 - line) * 8;
    return eighths
      .map((value) => (EIGHTHS[Math.min(8, Math.max(0, value - below))] ?? " ").repeat(width) + " ".repeat(gap))
      .join("")
      .trimEnd();
  });
}
