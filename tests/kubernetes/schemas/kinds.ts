import type { Kind } from "../resources.ts";

/** By kind, the published module that knows it: its type says which fields there are, its class checks their values. */
export const modules: Readonly<Record<Kind, string>> = {
  ConfigMap: "kubernetes-models/v1/ConfigMap",
  Deployment: "kubernetes-models/apps/v1/Deployment",
  Gateway: "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway",
  HorizontalPodAutoscaler: "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler",
  HTTPRoute: "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute",
  Ingress: "kubernetes-models/networking.k8s.io/v1/Ingress",
  Job: "kubernetes-models/batch/v1/Job",
  Namespace: "kubernetes-models/v1/Namespace",
  NetworkPolicy: "kubernetes-models/networking.k8s.io/v1/NetworkPolicy",
  PodDisruptionBudget: "kubernetes-models/policy/v1/PodDisruptionBudget",
  PrometheusRule: "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule",
  Service: "kubernetes-models/v1/Service",
  ServiceAccount: "kubernetes-models/v1/ServiceAccount",
  ServiceMonitor: "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor",
  StatefulSet: "kubernetes-models/apps/v1/StatefulSet",
};
