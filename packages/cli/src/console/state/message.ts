import type { JournalEvent } from "@shop/sdk";
import type { Found } from "../forms/form.ts";
import type { Done } from "../shop/perform.ts";
import type { ReadPage } from "../window/page-window.ts";
import type { Kind, ListArea, Row } from "./area.ts";
import type { Failure, Filter } from "./list-state.ts";
import type { Detail, Figures, Names, Notice, Place, ServiceHealth, Size } from "./state.ts";

/** What happens to the console: a key, or something that came from the shop. */
export type Message =
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "paste"; readonly text: string }
  | { readonly type: "resized"; readonly size: Size }
  | { readonly type: "connected"; readonly place: Place }
  | { readonly type: "health"; readonly services: readonly ServiceHealth[] }
  | { readonly type: "live"; readonly live: "live" | "lost" }
  | { readonly type: "event"; readonly event: JournalEvent; readonly now: number }
  /** Marks that are over are to go. */
  | { readonly type: "tick"; readonly now: number }
  /** What is on the screen is to be read again. */
  | { readonly type: "refresh" }
  | PageMessage
  | { readonly type: "filtered"; readonly area: ListArea; readonly filter: Filter }
  | { readonly type: "refused"; readonly text: string }
  /** The script that is being recorded from now on, and what to say of it. */
  | { readonly type: "recording"; readonly script: string | undefined; readonly notice: Notice }
  | { readonly type: "figures"; readonly figures: Figures | Failure; readonly by: "day" | "hour" }
  | { readonly type: "names"; readonly names: Names }
  | { readonly type: "detail"; readonly kind: Kind; readonly id: number; readonly found: DetailFound | Failure }
  | { readonly type: "found"; readonly field: string; readonly text: string; readonly found: readonly Found[] }
  | { readonly type: "begun"; readonly serial: number; readonly words: readonly string[] }
  | {
      readonly type: "done";
      readonly serial: number;
      readonly words: readonly string[];
      readonly done: Done;
      readonly now: number;
    }
  | {
      readonly type: "failed";
      readonly serial: number;
      readonly failure: Failure;
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly type: "output"; readonly serial: number; readonly text: string }
  | { readonly type: "ended"; readonly serial: number; readonly exitCode: number };

export type DetailFound = Pick<Detail, "row" | "facts" | "relatedTitle" | "related">;

export interface PageMessage {
  readonly type: "page";
  readonly area: ListArea;
  readonly serial: number;
  readonly index: number;
  readonly page: ReadPage<Row> | Failure;
}
