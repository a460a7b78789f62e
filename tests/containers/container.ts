import { engine, inContainer, tryEngine } from "./engine.ts";

/** All that can be taken from a container is taken; not even a temporary file can be written. */
const hardened = ["--read-only", "--read-only-tmpfs=false", "--cap-drop=ALL", "--security-opt=no-new-privileges"];

/** Only ends what hangs. */
const READY_LIMIT_MS = 60_000;

/** A service that runs in a container of its own. `await using` removes it. */
export class Container implements AsyncDisposable {
  readonly name: string;
  readonly url: string;

  private constructor(name: string, url: string) {
    this.name = name;
    this.url = url;
  }

  /**
   * Resolves when the service is ready.
   * @param args for the engine, such as the volume
   */
  static async start(image: string, ...args: readonly string[]): Promise<Container> {
    const name = await engine("run", "--detach", ...hardened, "--publish=127.0.0.1::5000", ...args, image);
    const address = await engine("port", name, "5000/tcp");
    const container = new Container(name, `http://${address}`);
    try {
      await untilReady(container.url);
      return container;
    } catch (error) {
      const { stdout, stderr } = await tryEngine("logs", name);
      await container[Symbol.asyncDispose]();
      throw new Error(`${image} did not start: ${stdout}${stderr}`, { cause: error });
    }
  }

  /** What an expression is in the container, as text. */
  async print(script: string): Promise<string> {
    const { code, stdout, stderr } = await inContainer(this.name, script);
    if (code !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await tryEngine("rm", "--force", "--time=0", this.name);
  }
}

/** Resolves when `/readyz` answers 200. */
export async function untilReady(url: string, limitMs = READY_LIMIT_MS): Promise<void> {
  const limit = performance.now() + limitMs;
  for (;;) {
    const status = await fetch(`${url}/readyz`).then(
      async (response) => {
        await response.text();
        return response.status;
      },
      (error: Error) => error.message,
    );
    if (status === 200) return;
    if (performance.now() > limit) throw new Error(`${url} was not ready within ${limitMs} ms: ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
