import { ofKind, type Resource } from "../resources.ts";

interface PathRule {
  readonly service: string;
  readonly exact: boolean;
  readonly path: string;
}

/** Whether a path of a service is handed on to it from outside, by a Gateway's routes or by an Ingress. */
export function isRouted(resources: readonly Resource[], service: string, path: string): boolean {
  const rules = [...routeRules(resources), ...ingressRules(resources)].filter((rule) => rule.service === service);
  // Both count a prefix in whole steps of the path: /api is none of /apis.
  return rules.some((rule) => path === rule.path || (!rule.exact && path.startsWith(`${rule.path}/`)));
}

function routeRules(resources: readonly Resource[]): PathRule[] {
  return ofKind(resources, "HTTPRoute").flatMap(({ spec }) =>
    (spec.rules ?? []).flatMap(({ matches = [], backendRefs = [] }) =>
      backendRefs.flatMap(({ name }) =>
        matches.map(({ path }) => ({ service: name, exact: path?.type === "Exact", path: path?.value ?? "/" })),
      ),
    ),
  );
}

function ingressRules(resources: readonly Resource[]): PathRule[] {
  return ofKind(resources, "Ingress").flatMap(({ spec }) =>
    (spec?.rules ?? []).flatMap(({ http }) =>
      (http?.paths ?? []).map(({ path = "/", pathType, backend }) => ({
        service: backend.service?.name ?? "",
        exact: pathType === "Exact",
        path,
      })),
    ),
  );
}
