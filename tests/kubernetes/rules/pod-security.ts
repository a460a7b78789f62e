import type { IPodSpec } from "kubernetes-models/v1/PodSpec";
import type { IVolume } from "kubernetes-models/v1/Volume";
import { type Container, nameOf, podOf, type Workload } from "../resources.ts";

/** What a pod may mount under the profile. */
const volumeKinds = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

/**
 * What keeps a workload from the Pod Security Standards' profile "restricted" (https://kubernetes.io/docs/concepts/security/pod-security-standards/),
 * in which its namespace lets nothing else in. Empty when nothing does.
 */
export function restrictedFaults(workload: Workload): readonly string[] {
  const { spec } = podOf(workload);
  const containers = [...(spec.initContainers ?? []), ...spec.containers];
  const faults = [...podFaults(spec), ...containers.flatMap((container) => containerFaults(container, spec))];
  return faults.map((fault) => `${nameOf(workload)}: ${fault}`);
}

function podFaults(spec: IPodSpec): string[] {
  const faults: string[] = [];
  for (const shared of ["hostNetwork", "hostPID", "hostIPC"] as const)
    if (spec[shared] === true) faults.push(`${shared} is on`);
  if (spec.securityContext?.runAsUser === 0) faults.push("the pod runs as root");
  if ((spec.securityContext?.sysctls ?? []).length > 0) faults.push("sysctls are set");
  for (const volume of spec.volumes ?? []) faults.push(...volumeFaults(volume));
  return faults;
}

function volumeFaults({ name, ...source }: IVolume): string[] {
  const kind = Object.keys(source)[0] ?? "emptyDir";
  return volumeKinds.includes(kind) ? [] : [`the volume ${name} is a ${kind}`];
}

function containerFaults(container: Container, pod: IPodSpec): string[] {
  const own = container.securityContext ?? {};
  const seccomp = (own.seccompProfile ?? pod.securityContext?.seccompProfile)?.type;
  const added = own.capabilities?.add ?? [];
  const wrong: readonly (readonly [boolean, string])[] = [
    [own.privileged === true, "is privileged"],
    [own.allowPrivilegeEscalation !== false, "may gain privileges"],
    [(own.runAsNonRoot ?? pod.securityContext?.runAsNonRoot) !== true, "may run as root"],
    [own.runAsUser === 0, "runs as root"],
    [!(own.capabilities?.drop ?? []).includes("ALL"), "keeps capabilities"],
    [added.some((capability) => capability !== "NET_BIND_SERVICE"), `adds ${added.join(", ")}`],
    [seccomp !== "RuntimeDefault" && seccomp !== "Localhost", "has no seccomp profile"],
    [own.procMount !== undefined && own.procMount !== "Default", "unmasks /proc"],
    [(container.ports ?? []).some(({ hostPort }) => hostPort !== undefined), "takes a port of the node"],
    [handlersOf(container).some((handler) => handler?.httpGet?.host !== undefined), "probes another host"],
  ];
  return wrong.filter(([isSo]) => isSo).map(([, what]) => `the container ${container.name} ${what}`);
}

function handlersOf({ startupProbe, livenessProbe, readinessProbe, lifecycle }: Container) {
  return [startupProbe, livenessProbe, readinessProbe, lifecycle?.preStop, lifecycle?.postStart];
}
