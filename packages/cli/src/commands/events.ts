import type { EventType, SubjectKind } from "@shop/sdk";
import { InvalidArgumentError, Option } from "commander";
import { given, optional, optionalNumber } from "../input/required.ts";
import { withWatchOptions } from "../input/watch-options.ts";
import { eventColumns } from "../output/columns.ts";
import { eventTypes, subjectKinds } from "../watch/event-types.ts";
import { followEvents } from "../watch/follow-events.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => {
    withWatchOptions(command)
      .addOption(new Option("--type <type>", "only events of this type").choices(eventTypes))
      .option("--subject <thing>", "only about one kind of thing or one of them: order, order:12", subject)
      .option("--request <id>", "only what this call did");
  },
  examples: [
    ["shop events", "what happens in the shop, from now on, until Ctrl-C"],
    ["shop events --type order.placed --limit 10 --after 0", "the first ten orders"],
    ["shop events --after 0 --limit 5 --json id,type,subject", "a line of JSON for each, from the beginning"],
  ],
  run: async ({ shop }, call) => {
    const about = call.options.subject as ReturnType<typeof subject> | undefined;
    const query = given({
      type: optional(call, "type") as EventType | undefined,
      request_id: optional(call, "request"),
      after: optionalNumber(call, "after"),
      ...about,
    });
    await followEvents(shop, query, eventColumns, call);
    return undefined;
  },
});

/** `order` or `order:12`. */
function subject(text: string): { subject_kind: SubjectKind; subject_id?: number } {
  const [, kind, id] = /^([a-z]+)(?::([1-9]\d{0,15}))?$/.exec(text) ?? [];
  const subject_kind = subjectKinds.find((known) => known === kind);
  if (subject_kind === undefined)
    throw new InvalidArgumentError(`It must be one of ${subjectKinds.join(", ")}, with an id or without: order:12.`);
  return id === undefined ? { subject_kind } : { subject_kind, subject_id: Number(id) };
}
