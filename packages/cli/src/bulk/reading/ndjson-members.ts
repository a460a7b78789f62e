import { longestRow, type Members } from "./records.ts";
import { unreadable } from "./unreadable.ts";

/** The objects of an NDJSON file, one on each line, empty lines left out. @throws CliFailure for a line that is none */
export async function* ndjsonMembers(text: AsyncIterable<string>, name: string): AsyncGenerator<Members> {
  let line = 0;
  for await (const content of linesOf(text, name)) {
    line += 1;
    if (content.trim() !== "") yield { line, members: objectOf(content, line, name) };
  }
}

async function* linesOf(text: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestRow)
      throw unreadable(name, `a line is longer than ${longestRow} characters`, "NDJSON has one object on each line.");
    yield* lines;
  }
  yield rest;
}

function objectOf(content: string, line: number, name: string): Members["members"] {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw unreadable(name, `line ${line} is no JSON: ${why}`, "NDJSON has one whole object on each line.");
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Members["members"];
  throw unreadable(name, `line ${line} is no object`, 'A row is an object, such as {"name":"Ana","address":"…"}.');
}
