import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/**
 * A real Chromium, out of an npm package. It brings switches that turn the web's own security off, under which no
 * policy could ever be seen to work: these are ours.
 */
export async function openBrowser(): Promise<Browser> {
  const { default: packed, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  if (!existsSync("/usr/lib/x86_64-linux-gnu/libnss3.so") && !existsSync("/usr/lib/aarch64-linux-gnu/libnss3.so")) {
    // The libraries that a minimal system lacks lie in the package as well.
    const folder = new URL("../../node_modules/@sparticuz/chromium/bin/", import.meta.url).pathname;
    await inflate(join(folder, "al2023.tar.br"));
    setupLambdaEnvironment(join(tmpdir(), "al2023", "lib"));
  }
  return chromium.launch({
    executablePath: await packed.executablePath(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
