import { exitCodes, ProgramFailure } from "../failure.ts";
import type { SourceMark } from "./ends.ts";

export function targetNotEmpty(target: string, what: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "target_not_empty",
    `There is something in ${target} already: ${what}.`,
    "A copy goes into an empty database only. Make a new one, or name another.",
  );
}

/** A third service keeps its data in the same database, and a copy would leave them behind. */
export function othersStayBehind(source: string, others: readonly string[]): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "other_tables",
    `${source} also has tables that are not the shop's own, which a copy leaves behind: ${others.join(", ")}.`,
    "Take them along yourself, by what their service has for it; then copy with --without-others.",
    { others },
  );
}

export function anotherCopy(target: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "copy_under_way",
    `Another copy is writing into ${target} at this moment.`,
    "Wait for its end.",
  );
}

/** An earlier copy was broken off here, and this one can't go on with it. */
export function otherCopy(target: string, was: SourceMark, is: SourceMark): ProgramFailure {
  const [moved, where] = [was.source === is.source, `${was.source} up to event ${was.newest_event_id}`];
  const why = moved
    ? `The source was written since: it had event ${was.newest_event_id} as its newest then, and has ${is.newest_event_id} now.`
    : `This one would be from ${is.source}.`;
  return new ProgramFailure(
    exitCodes.conflict,
    moved ? "source_moved_on" : "half_copied",
    `${target} is half copied from ${where}. ${why}`,
    "Empty it (drop the database and make it again, or remove the file that is named), then copy from the beginning.",
    { was, is },
  );
}

export function shopIsConnected(where: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "database_in_use",
    `A service is connected to ${where}.`,
    "End the shop first: what it would write meanwhile would be in one of the two databases only.",
  );
}

export function isSameMark(one: SourceMark, other: SourceMark): boolean {
  return (
    one.source === other.source &&
    one.newest_event_id === other.newest_event_id &&
    one.newest_event_at === other.newest_event_at
  );
}
