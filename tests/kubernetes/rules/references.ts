import { containersOf, nameOf, ofKind, podOf, type Resource, type Workload, workloads } from "../resources.ts";
import { type Selector, selects } from "./labels.ts";

/** By the name of a Secret, the keys that whoever applies the manifests puts into it. */
export type Secrets = Readonly<Record<string, readonly string[]>>;

interface Reference {
  readonly from: string;
  readonly to: string;
}

/** What a resource names and nobody has: neither the manifests nor `secrets`. */
export function danglingReferences(resources: readonly Resource[], secrets: Secrets): readonly string[] {
  const there = new Set([...resources.flatMap(targetsIn), ...Object.entries(secrets).flatMap(targetsOfSecret)]);
  const named = [...workloads(resources).flatMap(referencesOfWorkload), ...resources.flatMap(referencesOfOther)];
  return named.filter(({ to }) => !there.has(to)).map(({ from, to }) => `${from} names ${to}, which is nowhere`);
}

/** What others may name in a resource, each in the spelling of `referencesOf…`. */
function targetsIn(resource: Resource): string[] {
  const self = nameOf(resource);
  if (resource.kind === "ConfigMap")
    return [self, ...Object.keys(resource.data ?? {}).map((key) => `${self} key ${key}`)];
  if (resource.kind === "Gateway")
    return [self, ...resource.spec.listeners.map(({ name }) => `${self} listener ${name}`)];
  if (resource.kind === "Service")
    return [
      self,
      ...(resource.spec?.ports ?? []).flatMap(({ name, port }) => [`${self} port ${name}`, `${self} port ${port}`]),
    ];
  return [self];
}

function targetsOfSecret([name, keys]: [string, readonly string[]]): string[] {
  return [`Secret ${name}`, ...keys.map((key) => `Secret ${name} key ${key}`)];
}

function referencesOfWorkload(workload: Workload): Reference[] {
  const { spec } = podOf(workload);
  const account = spec.serviceAccountName === undefined ? [] : [`ServiceAccount ${spec.serviceAccountName}`];
  const variables = containersOf(workload).flatMap(({ env = [], envFrom = [] }) => [
    ...envFrom.map(
      ({ configMapRef, secretRef }) => `${configMapRef ? "ConfigMap" : "Secret"} ${(configMapRef ?? secretRef)?.name}`,
    ),
    ...env.flatMap(({ valueFrom }) => [
      ...keyIn("Secret", valueFrom?.secretKeyRef),
      ...keyIn("ConfigMap", valueFrom?.configMapKeyRef),
    ]),
  ]);
  const volumes = (spec.volumes ?? []).flatMap(({ secret, configMap }) => [
    ...(secret === undefined || secret.optional === true ? [] : [`Secret ${secret.secretName}`]),
    ...(configMap === undefined ? [] : [`ConfigMap ${configMap.name}`]),
    ...(secret?.optional === true
      ? []
      : (secret?.items ?? []).map(({ key }) => `Secret ${secret?.secretName} key ${key}`)),
  ]);
  return [...account, ...variables, ...volumes].map((to) => ({ from: nameOf(workload), to }));
}

function keyIn(kind: string, reference: { name?: string; key: string; optional?: boolean } | undefined): string[] {
  return reference === undefined || reference.optional === true
    ? []
    : [`${kind} ${reference.name} key ${reference.key}`];
}

function referencesOfOther(resource: Resource): Reference[] {
  return namedBy(resource).map((to) => ({ from: nameOf(resource), to }));
}

function namedBy(resource: Resource): string[] {
  switch (resource.kind) {
    case "HorizontalPodAutoscaler":
      return [`${resource.spec?.scaleTargetRef.kind} ${resource.spec?.scaleTargetRef.name}`];
    case "HTTPRoute":
      return [
        ...(resource.spec.parentRefs ?? []).map(({ name, sectionName }) => `Gateway ${name} listener ${sectionName}`),
        ...(resource.spec.rules ?? []).flatMap(({ backendRefs = [] }) =>
          backendRefs.map(({ name, port }) => `Service ${name} port ${port}`),
        ),
      ];
    case "Ingress":
      return (resource.spec?.rules ?? []).flatMap(({ http }) =>
        (http?.paths ?? []).map(
          ({ backend: { service } }) => `Service ${service?.name} port ${service?.port?.name ?? service?.port?.number}`,
        ),
      );
    case "Gateway":
      return resource.spec.listeners.flatMap(({ tls }) =>
        (tls?.certificateRefs ?? []).map(({ name }) => `Secret ${name}`),
      );
    case "ServiceMonitor":
      return resource.spec.endpoints.flatMap(({ authorization }) => keyIn("Secret", authorization?.credentials));
    case "StatefulSet":
      return [`Service ${resource.spec?.serviceName}`];
    default:
      return [];
  }
}

/** Selectors that select no pod, or (of a ServiceMonitor) no Service, and ports that what is selected does not have. */
export function emptySelections(resources: readonly Resource[]): readonly string[] {
  const pods = workloads(resources).map((workload) => ({ workload, labels: podOf(workload).metadata?.labels ?? {} }));
  const selected = (selector: Selector) => pods.filter(({ labels }) => selects(selector, labels));
  const faults: string[] = [];
  for (const { from, selector, ports } of selectors(resources)) {
    const found = selected(selector);
    if (found.length === 0) faults.push(`${from} selects no pod`);
    for (const { workload } of found)
      for (const port of ports)
        if (!portsOf(workload).has(port))
          faults.push(`${from} calls port ${port}, which ${nameOf(workload)} does not have`);
  }
  return faults;
}

interface Selection {
  readonly from: string;
  readonly selector: Selector;
  readonly ports: readonly (string | number)[];
}

function selectors(resources: readonly Resource[]): Selection[] {
  return resources.flatMap((resource): Selection[] => {
    const from = nameOf(resource);
    if (resource.kind === "Service") {
      const ports = (resource.spec?.ports ?? []).map(({ targetPort, port }) => targetPort ?? port);
      return [{ from, selector: { matchLabels: resource.spec?.selector ?? {} }, ports }];
    }
    if (resource.kind === "PodDisruptionBudget" || resource.kind === "Deployment" || resource.kind === "StatefulSet")
      return [{ from, selector: resource.spec?.selector ?? {}, ports: [] }];
    if (resource.kind !== "NetworkPolicy") return [];
    const ports = (resource.spec?.ingress ?? []).flatMap((rule) => (rule.ports ?? []).map(({ port }) => port ?? 0));
    return [{ from, selector: resource.spec?.podSelector ?? {}, ports }];
  });
}

/** By name and by number. */
function portsOf(workload: Workload): ReadonlySet<string | number> {
  const ports = containersOf(workload).flatMap(({ ports: own = [] }) => own);
  return new Set(ports.flatMap(({ name, containerPort }) => [containerPort, ...(name === undefined ? [] : [name])]));
}

/** ServiceMonitors that find no Service, or a Service without their port. */
export function blindMonitors(resources: readonly Resource[]): readonly string[] {
  return ofKind(resources, "ServiceMonitor").flatMap((monitor) => {
    const services = ofKind(resources, "Service").filter(({ metadata }) =>
      selects(monitor.spec.selector, metadata?.labels ?? {}),
    );
    if (services.length === 0) return [`${nameOf(monitor)} finds no Service`];
    return services.flatMap((service) =>
      monitor.spec.endpoints
        .filter(({ port }) => !(service.spec?.ports ?? []).some(({ name }) => name === port))
        .map(({ port }) => `${nameOf(monitor)} reads port ${port}, which ${nameOf(service)} does not have`),
    );
  });
}
