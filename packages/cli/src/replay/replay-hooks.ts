// Loaded by Node before a recorded TypeScript program, in a process of its own: gives it the SDK that is part of this CLI, so that
// nothing has to be installed, and makes the remarks before its steps tell where it is.
import { registerHooks } from "node:module";
import * as sdk from "@shop/sdk";

/** What the program's process tells: the next step begins, or what ended it. */
export type FromProgram = { readonly step: true } | { readonly failed: string };

declare global {
  var shopReplay: { readonly sdk: typeof sdk; readonly step: () => void };
}

const tell = (message: FromProgram): void => {
  process.send?.(message);
};

globalThis.shopReplay = { sdk, step: () => tell({ step: true }) };

const SDK = "data:text/javascript,export const { Shop, isShopError } = globalThis.shopReplay.sdk;";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "@shop/sdk" ? { url: SDK, shortCircuit: true } : next(specifier, context),
  load(url, context, next) {
    const loaded = next(url, context);
    if (url !== process.env["SHOP_REPLAYED"] || loaded.source === undefined || loaded.source === null) return loaded;
    const text = typeof loaded.source === "string" ? loaded.source : new TextDecoder().decode(loaded.source);
    return { ...loaded, source: text.replace(/^\/\/ \$ .*$/gm, "globalThis.shopReplay.step();") };
  },
});

process.on("uncaughtExceptionMonitor", (error) => {
  tell({ failed: error instanceof Error ? error.message : String(error) });
});

// The channel alone keeps no program alive.
process.channel?.unref();
