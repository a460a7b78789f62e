import type { ShopHooks } from "../../hooks.ts";

type Channel = ReturnType<typeof import("node:diagnostics_channel").channel>;

let opened: readonly [Channel, Channel, Channel, Channel] | undefined;

/** Publishes on Node's channels; `undefined` where there are none, and when nobody has subscribed. */
export function channels(): ShopHooks | undefined {
  opened ??= open();
  if (!opened?.some(({ hasSubscribers }) => hasSubscribers)) return undefined;
  const [callStart, callEnd, attemptStart, attemptEnd] = opened;
  return {
    onCallStart: (call) => callStart.publish({ call }),
    onAttemptStart: (call, number) => attemptStart.publish({ call, number }),
    onAttemptEnd: (call, attempt) => attemptEnd.publish({ call, attempt }),
    onCallEnd: (call, end) => callEnd.publish({ call, end }),
  };
}

function open(): typeof opened {
  // No import: a browser has no such module, and its bundler would ask for it.
  const channel = globalThis.process?.getBuiltinModule?.("node:diagnostics_channel")?.channel;
  return (
    channel && [
      channel("shop:call:start"),
      channel("shop:call:end"),
      channel("shop:attempt:start"),
      channel("shop:attempt:end"),
    ]
  );
}
