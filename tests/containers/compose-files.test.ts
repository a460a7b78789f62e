import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { root } from "../../scripts/steps.ts";
import { type ComposeService, composeFile, neededVariables, textOf } from "./compose-file.ts";

const services = ["user-service", "order-service"] as const;

const ways = [
  ["compose.yaml"],
  ["compose.yaml", "compose.postgres.yaml"],
  ["compose.yaml", "compose.monitoring.yaml"],
  ["compose.yaml", "compose.postgres.yaml", "compose.monitoring.yaml"],
];

/** Services of which there is a container at all. */
function running(files: readonly string[]): [string, ComposeService][] {
  return Object.entries(composeFile(...files).services).filter(([, { deploy }]) => deploy?.replicas !== 0);
}

describe.each([...new Set(ways.flat())])("%s", (file) => {
  it("needs nothing of its reader's environment", () => {
    expect(neededVariables(file)).toEqual([]);
  });

  it("uses only what engines understand that are older than Docker's own", () => {
    expect(textOf(file)).not.toMatch(/^\s*(profiles|configs|include|develop):|!(reset|override)/m);
  });
});

describe.each(ways.map((files) => [files.join(" over "), files] as const))("%s", (_, files) => {
  it("has no default secret: whatever is secret comes by a file that is not in the repository", () => {
    const { services: all, secrets = {} } = composeFile(...files);
    const given = Object.entries(all).flatMap(([name, { environment = {} }]) =>
      Object.entries(environment).map(([variable, value]) => ({ name, variable, value })),
    );
    const secret = given.filter(({ variable }) => /KEY|TOKEN|PASSWORD|SECRET/i.test(variable));
    const inFile = ({ variable, value }: { readonly variable: string; readonly value: string }) =>
      variable.endsWith("_FILE") && Object.hasOwn(secrets, value.replace("/run/secrets/", ""));
    expect(secret.filter((one) => !inFile(one))).toEqual([]);
    expect(given.filter(({ value }) => /:\/\/[^/@]*:[^/@]*@/.test(value))).toEqual([]);
    const ignored = readFileSync(`${root}.gitignore`, "utf8").split("\n");
    expect(ignored).toContain("/secrets/");
    for (const [name, { file }] of Object.entries(secrets)) expect(file).toBe(`./secrets/${name}`);
  });

  it("gives every service the secrets that it names, and no other", () => {
    for (const [name, { environment = {}, secrets = [] }] of running(files)) {
      const named = Object.values(environment).filter((value) => value.startsWith("/run/secrets/"));
      const wanted = named.map((value) => value.slice("/run/secrets/".length));
      // What Prometheus reads is named in a configuration of its own.
      if (name === "prometheus") wanted.push("metrics-token");
      expect([...secrets].sort(), name).toEqual(wanted.sort());
    }
  });

  it("gives nobody more than they need, and bounds what they take", () => {
    const wrong = running(files).filter(
      ([, service]) =>
        service.privileged === true ||
        service.cap_drop?.join() !== "ALL" ||
        service.security_opt?.join() !== "no-new-privileges" ||
        service.read_only !== true,
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
    const unbounded = running(files).filter(
      ([name, { deploy }]) => name !== "database-folder" && Object.keys(deploy?.resources?.limits ?? {}).length !== 3,
    );
    expect(unbounded.map(([name]) => name)).toEqual([]);
  });

  it("runs only what makes the folder the services' own as root, with the one right that it needs", () => {
    const asRoot = running(files).filter(([, { user }]) => user !== undefined && /^(0|root)(:|$)/.test(user));
    const rights = running(files).flatMap(([name, { cap_add = [] }]) => cap_add.map((right) => [name, right]));
    const withFolder = !files.includes("compose.postgres.yaml");
    expect(asRoot.map(([name]) => name)).toEqual(withFolder ? ["database-folder"] : []);
    expect(rights).toEqual(withFolder ? [["database-folder", "CHOWN"]] : []);
  });

  it("publishes each port once, on this machine alone", () => {
    const ports = running(files).flatMap(([, service]) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    const published = ports.map((port) => port.split(":")[1]);
    expect(new Set(published).size).toBe(published.length);
    expect(published).toEqual(expect.arrayContaining(["5000", "5001"]));
  });

  it("names files that are there", () => {
    const named = running(files).flatMap(([, { build, volumes = [] }]) => [
      ...(build === undefined ? [] : [build.dockerfile]),
      ...volumes.map((volume) => volume.split(":")[0] ?? "").filter((path) => path.startsWith("./deploy/")),
    ]);
    expect(named.filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });
});

test("S16: the ports and the shared database of the original", () => {
  const { services: all } = composeFile("compose.yaml");
  expect(all["user-service"]?.ports).toEqual(["127.0.0.1:5001:5000"]);
  expect(all["order-service"]?.ports).toEqual(["127.0.0.1:5000:5000"]);
  for (const name of services) {
    expect(all[name]?.build?.dockerfile).toBe(`packages/${name}/Dockerfile`);
    expect(all[name]?.volumes).toEqual(["./database:/database:z"]);
    expect(all[name]?.environment?.DATABASE_URL).toBe("sqlite:/database/shop.db");
  }
});

test("S17: both come back, and their health is whether they can serve", () => {
  const { services: all } = composeFile("compose.yaml");
  for (const name of services) {
    const service: ComposeService = all[name] ?? {};
    expect(service.restart).toBe("unless-stopped");
    expect(service.environment?.SHOP_HEALTH_PATH).toBe("/readyz");
    expect(service.depends_on).not.toHaveProperty(services.find((other) => other !== name) ?? "");
  }
  expect(all["database-folder"]?.restart).toBe("no");
});

describe("with PostgreSQL", () => {
  const files = ["compose.yaml", "compose.postgres.yaml"];

  it("there are two replicas of each service, and nobody but them reaches the database", () => {
    const all = new Map(running(files));
    expect([...all.keys()].sort()).toEqual(["order-service-replica", "postgres", "proxy", "user-service-replica"]);
    for (const name of services) expect(all.get(`${name}-replica`)?.deploy?.replicas).toBe(2);
    const inData = [...all].filter(([, { networks }]) => networks?.includes("data") === true).map(([name]) => name);
    expect(inData.sort()).toEqual(["order-service-replica", "postgres", "user-service-replica"]);
    expect(composeFile(...files).networks?.data?.internal).toBe(true);
    expect(all.get("postgres")?.networks).toEqual(["data"]);
  });

  it("the proxy has the services' ports, and leads to the replicas", () => {
    const { services: all } = composeFile(...files);
    expect(all.proxy?.ports).toEqual(["127.0.0.1:5001:5001", "127.0.0.1:5000:5000"]);
    const proxy = textOf("deploy/proxy/haproxy.cfg");
    for (const [name, port] of [
      ["user-service", 5001],
      ["order-service", 5000],
    ] as const) {
      expect(proxy).toContain(`frontend ${name}\n  bind :${port}\n`);
      expect(proxy).toMatch(
        new RegExp(`backend ${name}\n[^\n]+\n  server-template ${name}- \\d+ ${name}-replica:5000\n`),
      );
    }
  });
});

describe("with monitoring", () => {
  it("Prometheus finds the services by every name that they have in Compose, and both take its token", () => {
    const prometheus = textOf("deploy/monitoring/prometheus/prometheus.yml");
    const all = new Map(running(["compose.yaml", "compose.postgres.yaml", "compose.monitoring.yaml"]));
    for (const name of services) {
      expect(prometheus).toContain(`- names: [${name}, ${name}-replica]`);
      expect(all.has(`${name}-replica`)).toBe(true);
      const alone = composeFile("compose.yaml", "compose.monitoring.yaml").services[name];
      expect(alone?.environment?.SHOP_METRICS_TOKEN_FILE).toBe("/run/secrets/metrics-token");
    }
  });
});
