import type { BuildOptions } from "esbuild";
import { bundle } from "./bundle.ts";
import { commonJs } from "./common-js.ts";

/** What makes a service's spans, with OpenTelemetry's libraries: a file of its own, loaded only where spans are wanted. */
export const tracing = { source: "packages/service-kit/src/tracing/otlp-tracer.ts", file: "tracing.cjs" };

/** Of those libraries the ES modules are taken: what is not used of a CommonJS one can't be left out, and that is most of them. */
export const ofModules = { mainFields: ["module", "main"] } as const satisfies BuildOptions;

/** Adds it to the dist/ of a package that has a service in it. */
export async function buildTracing(folder: string, options: BuildOptions = {}): Promise<void> {
  await bundle(folder, { tracing: `../../${tracing.source}` }, { ...commonJs, ...ofModules, ...options });
}
