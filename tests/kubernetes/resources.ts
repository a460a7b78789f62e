import type { IGateway } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway";
import type { IHTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute";
import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import type { IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IHorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { INamespace } from "kubernetes-models/v1/Namespace";
import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import type { IService } from "kubernetes-models/v1/Service";
import type { IServiceAccount } from "kubernetes-models/v1/ServiceAccount";

/** Every kind that the manifests have. Another one is refused by the schema test, until it has its line here. */
export type Resource =
  | IConfigMap
  | IDeployment
  | IGateway
  | IHorizontalPodAutoscaler
  | IHTTPRoute
  | IIngress
  | IJob
  | INamespace
  | INetworkPolicy
  | IPodDisruptionBudget
  | IPrometheusRule
  | IService
  | IServiceAccount
  | IServiceMonitor
  | IStatefulSet;

export type Kind = Resource["kind"];
export type OfKind<K extends Kind> = Extract<Resource, { kind: K }>;
export type Container = IContainer;

/** What makes pods. */
export type Workload = IDeployment | IJob | IStatefulSet;

export function ofKind<K extends Kind>(resources: readonly Resource[], kind: K): readonly OfKind<K>[] {
  return resources.filter((resource): resource is OfKind<K> => resource.kind === kind);
}

export function workloads(resources: readonly Resource[]): readonly Workload[] {
  return [...ofKind(resources, "Deployment"), ...ofKind(resources, "Job"), ...ofKind(resources, "StatefulSet")];
}

/** For a message: `Deployment order-service`. */
export function nameOf({ kind, metadata }: Pick<Resource, "kind" | "metadata">): string {
  return `${kind} ${metadata?.name ?? "without a name"}`;
}

/** Throws when the workload makes no pods, which no schema forbids. */
export function podOf(workload: Workload): Required<Pick<IPodTemplateSpec, "spec">> & IPodTemplateSpec {
  const template = workload.spec?.template;
  if (template?.spec === undefined) throw new Error(`${nameOf(workload)} has no pod`);
  return { ...template, spec: template.spec };
}

export function containersOf(workload: Workload): readonly Container[] {
  const { spec } = podOf(workload);
  return [...(spec.initContainers ?? []), ...spec.containers];
}
