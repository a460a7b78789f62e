import type { HttpClient } from "../call/http-client.ts";
import type { FollowJournal } from "./follow-journal.ts";

export function eventStream(_client: HttpClient): FollowJournal {
  return () => {
    throw new TypeError("not yet");
  };
}
