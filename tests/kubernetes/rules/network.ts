import { BlockList } from "node:net";
import { containersOf, type OfKind, ofKind, podOf, type Resource, workloads } from "../resources.ts";
import { type Labels, selects } from "./labels.ts";

type Policy = OfKind<"NetworkPolicy">;
type Spec = NonNullable<Policy["spec"]>;
type Rule = { readonly peers: readonly Peer[] | undefined; readonly ports: readonly Port[] | undefined };
type Peer = NonNullable<NonNullable<Spec["ingress"]>[number]["from"]>[number];
type Port = NonNullable<NonNullable<Spec["ingress"]>[number]["ports"]>[number];

/** One end of a connection: a pod in a namespace, or an address outside of the cluster. */
export type Place =
  | { readonly namespace: string; readonly labels: Labels; readonly ports?: Readonly<Record<string, number>> }
  | { readonly address: string };

export interface Connection {
  readonly from: Place;
  readonly to: Place;
  readonly port: number;
  readonly protocol?: "TCP" | "UDP";
}

/** The pod of a workload of the manifests. Throws when there is none of the name. */
export function podNamed(resources: readonly Resource[], name: string): Place {
  const workload = workloads(resources).find(({ metadata }) => metadata?.name === name);
  if (workload === undefined) throw new Error(`no workload is called ${name}`);
  const ports = containersOf(workload).flatMap(({ ports: own = [] }) => own);
  return {
    namespace: workload.metadata?.namespace ?? "default",
    labels: podOf(workload).metadata?.labels ?? {},
    ports: Object.fromEntries(ports.map(({ name: port, containerPort }) => [port, containerPort])),
  };
}

/**
 * Whether the policies let a connection through, by the rules of the API: both ends must, a pod that no policy selects lets
 * everything, and of several policies one that allows is enough. A stand-in for a network plug-in, of which there is none in a test.
 */
export function allowed(resources: readonly Resource[], connection: Connection): boolean {
  const policies = ofKind(resources, "NetworkPolicy");
  return passes(policies, connection, "Egress") && passes(policies, connection, "Ingress");
}

function passes(policies: readonly Policy[], connection: Connection, way: "Egress" | "Ingress"): boolean {
  const [own, other] = way === "Egress" ? [connection.from, connection.to] : [connection.to, connection.from];
  if ("address" in own) return true;
  const about = policies.filter(
    ({ metadata, spec }) =>
      metadata?.namespace === own.namespace &&
      typesOf(spec).includes(way) &&
      selects(spec?.podSelector ?? {}, own.labels),
  );
  if (about.length === 0) return true;
  return about.some((policy) =>
    rulesOf(policy, way).some(
      ({ peers, ports }) =>
        (peers === undefined || peers.some((peer) => isPeer(peer, other, own.namespace))) &&
        (ports === undefined || ports.some((port) => isPort(port, connection))),
    ),
  );
}

function typesOf(spec: Policy["spec"]): readonly string[] {
  return spec?.policyTypes ?? ["Ingress", ...(spec?.egress === undefined ? [] : ["Egress"])];
}

function rulesOf({ spec }: Policy, way: "Egress" | "Ingress"): readonly Rule[] {
  if (way === "Egress") return (spec?.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
  return (spec?.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }));
}

function isPeer({ ipBlock, namespaceSelector, podSelector }: Peer, place: Place, own: string): boolean {
  if ("address" in place) return ipBlock !== undefined && isWithin(place.address, ipBlock);
  if (ipBlock !== undefined) return false;
  const namespace = { "kubernetes.io/metadata.name": place.namespace };
  const inNamespace = namespaceSelector === undefined ? place.namespace === own : selects(namespaceSelector, namespace);
  return inNamespace && selects(podSelector ?? {}, place.labels);
}

function isWithin(address: string, { cidr, except = [] }: NonNullable<Peer["ipBlock"]>): boolean {
  const listed = (block: string): boolean => {
    const [network = "", bits] = block.split("/");
    const list = new BlockList();
    list.addSubnet(network, Number(bits));
    return list.check(address);
  };
  return listed(cidr) && !except.some(listed);
}

function isPort({ port, protocol = "TCP" }: Port, { to, port: wanted, protocol: by = "TCP" }: Connection): boolean {
  if (protocol !== by) return false;
  if (typeof port === "string") return "labels" in to && to.ports?.[port] === wanted;
  return port === undefined || port === wanted;
}
