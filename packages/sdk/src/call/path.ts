/** `/api/user/{id}` and `{id: 4}` → `/api/user/4`. @throws TypeError for what would lead to another path. */
export function fillPath(
  operation: string,
  template: string,
  values: Readonly<Record<string, unknown>> | undefined,
): string {
  if (values === undefined) return template;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
    // "." and ".." would be taken out of the path on the way, and an empty one leads to the list of all things.
    if (typeof text !== "string" || text === "" || text === "." || text === "..") {
      const given = typeof value === "string" ? JSON.stringify(value) : String(value);
      throw new TypeError(`${operation}: ${name} must name one thing, ${given} does not`);
    }
    return encodeURIComponent(text);
  });
}

/** `{limit: 2, sort: undefined}` → `?limit=2`. */
export function writeQuery(values: Readonly<Record<string, unknown>> | undefined): string {
  let query = "";
  if (values === undefined) return query;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    query += `${query ? "&" : "?"}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
  }
  return query;
}
