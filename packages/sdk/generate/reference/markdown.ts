/** A table; empty when it has no rows. Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/(?<!\\)\|/g, "\\|");

/** The anchor that GitHub makes of a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 _-]/g, "")
    .replaceAll(" ", "-");
}

export const code = (text: string): string => `\`${text}\``;

export const fenced = (text: string): string => `\`\`\`ts\n${text}\n\`\`\``;

/** Parts with an empty line between them, those left out that are empty. */
export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");
