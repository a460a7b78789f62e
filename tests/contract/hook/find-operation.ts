import type { ServiceTable, TableOperation } from "./contract-table.ts";

/** The operation that a request asks for by method and target; HEAD asks for what GET does. */
export function findOperation(service: ServiceTable, method: string, target: string): TableOperation | undefined {
  const segments = pathOf(target).split("/");
  const verb = method === "HEAD" ? "GET" : method;
  return service.operations.find(
    (operation) =>
      operation.method === verb &&
      operation.segments.length === segments.length &&
      operation.segments.every((segment, index) =>
        segment === null ? segments[index] !== "" : segment === segments[index],
      ),
  );
}

/** Who takes the service for a proxy sends the whole URL. */
export function pathOf(target: string): string {
  const path = target.startsWith("/") ? target : target.replace(/^https?:\/\/[^/?]*\/?/i, "/");
  const query = path.indexOf("?");
  return query < 0 ? path : path.slice(0, query);
}
