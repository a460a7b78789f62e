import { root } from "../../scripts/steps.ts";
import { imageNames } from "./dockerfile.ts";
import { engine, tryEngine } from "./engine.ts";

/** What is said at the build, and shown by the image afterwards. */
export const buildArgs = { VERSION: "9.8.7", REVISION: "0123abc" } as const;

/** Images of both services, built of the checkout as it is. `await using` takes their names away again. */
export interface BuiltImages extends AsyncDisposable {
  readonly "user-service": string;
  readonly "order-service": string;
}

/** Minutes, the first time; the engine keeps the steps, so that it takes seconds when nothing has changed. */
export async function buildImages(): Promise<BuiltImages> {
  const tagOf = (name: string) => `localhost/shop-test/${name}:${process.pid}`;
  const args = Object.entries({ ...buildArgs, ...registry() }).map(([name, value]) => `--build-arg=${name}=${value}`);
  for (const name of imageNames) {
    const dockerfile = `${root}packages/${name}/Dockerfile`;
    // The other format of images has no health check.
    await engine("build", "--format=docker", "--quiet", ...args, "--tag", tagOf(name), "--file", dockerfile, root);
  }
  return {
    "user-service": tagOf("user-service"),
    "order-service": tagOf("order-service"),
    [Symbol.asyncDispose]: async () => {
      await tryEngine("rmi", "--force", ...imageNames.map(tagOf));
    },
  };
}

function registry(): Readonly<Record<string, string>> {
  const { NPM_CONFIG_REGISTRY } = process.env;
  return NPM_CONFIG_REGISTRY === undefined ? {} : { NPM_CONFIG_REGISTRY };
}
