import { describe, expect, test } from "vitest";
import { built, overlays } from "./built.ts";
import { at, planted } from "./planted.ts";
import { containersOf, nameOf, ofKind, podOf, workloads } from "./resources.ts";
import { restrictedFaults } from "./rules/pod-security.ts";

test.for(overlays)("%s fits into a namespace of the profile restricted, and makes one", async (overlay, { skip }) => {
  const resources = await built(overlay, skip);

  expect(workloads(resources).length).toBeGreaterThan(0);
  expect(workloads(resources).flatMap(restrictedFaults)).toEqual([]);
  expect(ofKind(resources, "Namespace").map(({ metadata }) => metadata?.labels)).toEqual([
    expect.objectContaining({ "pod-security.kubernetes.io/enforce": "restricted" }),
  ]);
});

test.for(overlays)(
  "%s: no container writes to its own file system, holds a token of the cluster, or has no limits",
  async (overlay, { skip }) => {
    const resources = await built(overlay, skip);

    for (const workload of workloads(resources)) {
      const { spec } = podOf(workload);
      expect(spec, nameOf(workload)).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
      // A name in the image is no proof for the kubelet that it is not root.
      expect(spec.securityContext?.runAsUser, nameOf(workload)).toBeGreaterThan(0);
      for (const { securityContext, resources: amounts } of containersOf(workload)) {
        expect(securityContext, nameOf(workload)).toMatchObject({ readOnlyRootFilesystem: true });
        const both = { cpu: expect.any(String), memory: expect.any(String) };
        expect(amounts, nameOf(workload)).toEqual({ requests: both, limits: both });
      }
    }
  },
);

const context = ["spec", "template", "spec", "containers", 0, "securityContext"] as const;
const pod = ["spec", "template", "spec"] as const;

describe("the rules of the profile find", () => {
  test.for([
    { what: "may gain privileges", where: context, with: { allowPrivilegeEscalation: undefined } },
    { what: "keeps capabilities", where: context, with: { capabilities: { drop: ["NET_RAW"] } } },
    { what: "adds SYS_TIME", where: context, with: { capabilities: { drop: ["ALL"], add: ["SYS_TIME"] } } },
    { what: "is privileged", where: context, with: { privileged: true } },
    { what: "runs as root", where: context, with: { runAsUser: 0 } },
    { what: "unmasks /proc", where: context, with: { procMount: "Unmasked" } },
    { what: "has no seccomp profile", where: [...pod, "securityContext"], with: { seccompProfile: undefined } },
    { what: "may run as root", where: [...pod, "securityContext"], with: { runAsNonRoot: undefined } },
    { what: "the pod runs as root", where: [...pod, "securityContext"], with: { runAsUser: 0 } },
    { what: "sysctls are set", where: [...pod, "securityContext"], with: { sysctls: [{ name: "a", value: "b" }] } },
    { what: "hostNetwork is on", where: pod, with: { hostNetwork: true } },
    {
      what: "the volume keys is a hostPath",
      where: pod,
      with: { volumes: [{ name: "keys", hostPath: { path: "/etc" } }] },
    },
    { what: "takes a port of the node", where: [...pod, "containers", 0, "ports", 0], with: { hostPort: 5000 } },
    { what: "probes another host", where: [...pod, "containers", 0, "readinessProbe", "httpGet"], with: { host: "a" } },
  ])("$what", async ({ what, where, with: fault }, { skip }) => {
    const resources = await built("overlays/production", skip);
    const wrong = planted(resources, "Deployment", (copy) => Object.assign(at(copy, ...where), fault));
    expect(workloads(wrong).flatMap(restrictedFaults)).toEqual([expect.stringContaining(what)]);
  });
});
