import type { Terminal } from "../commands/command.ts";
import type { Sink } from "./sink.ts";
import { write } from "./write.ts";

/** Straight to stdout. */
export function plainSink({ stdout }: Terminal): Sink {
  return {
    async write(text) {
      await write(stdout, text);
      return true;
    },
    end: async () => undefined,
  };
}

/** On a terminal: as it is while it fits the screen; what is taller goes through the pager, from its first line on. */
export function pagedSink(terminal: Terminal, room = (terminal.stdout.rows || 24) - 2): Sink {
  const pager = terminal.env.SHOP_PAGER ?? terminal.env.PAGER ?? "less";
  if (pager === "" || pager === "cat") return plainSink(terminal);
  let held = "";
  let lines = 0;
  let opened: Sink | undefined;
  return {
    async write(text) {
      if (opened !== undefined) return opened.write(text);
      held += text;
      lines += text.split("\n").length - 1;
      if (lines <= room) return true;
      const { openPager } = await import("./pager.ts");
      opened = (await openPager(pager, terminal)) ?? plainSink(terminal);
      return opened.write(held);
    },
    async end() {
      if (opened === undefined) await write(terminal.stdout, held);
      else await opened.end();
    },
  };
}
