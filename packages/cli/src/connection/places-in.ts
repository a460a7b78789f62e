import type { CommandCall } from "../commands/command.ts";

/** The flags that say which shop and as whom, as far as they stand in the words, for what is not parsed yet. */
export function placesIn(words: readonly string[]): CommandCall["options"] {
  const options: Record<string, string> = {};
  for (const [index, word] of words.entries()) {
    const [, flag = "", value] =
      /^--(context|user-service-url|order-service-url|api-key-file|api-key)(?:=(.*))?$/s.exec(word) ?? [];
    const given = value ?? words[index + 1];
    if (flag === "" || given === undefined || given === "") continue;
    options[flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] = given;
  }
  return options;
}
