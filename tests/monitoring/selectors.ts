/** Words of the query language that stand where a metric could. */
const words = new Set(["by", "on", "and", "or", "unless", "bool", "ignoring", "without", "group_left", "group_right"]);

/** The metrics that an expression asks for, each with the labels that it wants: `up{job="order-service"}`. */
export function selectorsOf(expression: string): string[] {
  const bare = expression.replaceAll(/\b(?:by|on|ignoring|without|group_left|group_right)\s*\([^)]*\)/g, " ");
  const found = bare.matchAll(/"[^"]*"|([a-zA-Z_:][\w:]*)\s*(\{(?:[^"{}]|"[^"]*")*\})?(?!\w*\s*\()/g);
  return [...found]
    .map(([, name = "", labels = ""]) => ({ name, labels }))
    .filter(({ name }) => name !== "" && !words.has(name) && !/^\d/.test(name) && !/^\d*[smhd]$/.test(name))
    .map(({ name, labels }) => name + labels);
}
