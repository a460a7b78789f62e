import type { Order, Product, Stats } from "@shop/sdk";
import type { Form } from "../forms/form.ts";
import type { Change } from "../shop/change.ts";
import type { TextField } from "../text/text-field.ts";
import { type Area, type Kind, type ListArea, listAreas, type Row } from "./area.ts";
import { type Failure, type ListState, newList } from "./list-state.ts";

/** Everything that the console shows comes from this, and from nothing else. */
export interface State {
  readonly size: Size;
  readonly area: Area;
  readonly lists: Readonly<Record<ListArea, ListState>>;
  readonly overview: Overview;
  /** What was opened, the innermost last. */
  readonly details: readonly Detail[];
  /** What lies over all else and takes the keys. */
  readonly overlay: Overlay | undefined;
  /** The line at the bottom, while something is typed there. */
  readonly prompt: Prompt | undefined;
  readonly place: Place;
  readonly services: readonly ServiceHealth[];
  readonly live: "starting" | "live" | "lost";
  /** What changed a moment ago, and until when that is shown: `order:12`. */
  readonly marks: Readonly<Record<string, number>>;
  /** Lists that something happened to since they were read. */
  readonly touched: readonly ListArea[];
  readonly names: Names;
  /** What was done here, newest last. */
  readonly log: readonly LogEntry[];
  /** The script that this session is being recorded into, by `:record`. */
  readonly recording: string | undefined;
  /** The line that says what just happened. */
  readonly notice: Notice | undefined;
  /** Counts what is begun, so that an answer finds what it belongs to. */
  readonly serial: number;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Which shop this is, and what may be done to it. */
export interface Place {
  /** Such as the context's name, or the host. */
  readonly name: string;
  /** Who we are there. */
  readonly as: string;
  /** Why nothing may be changed; `undefined` when it may. */
  readonly readOnly: string | undefined;
}

export interface ServiceHealth {
  readonly service: "user-service" | "order-service";
  readonly url: string;
  readonly health: "asking" | "ready" | "away";
  /** Coarse, so that a shop at rest is a screen at rest. */
  readonly speed: string;
  /** Why it is away. */
  readonly reason: string | undefined;
}

/** A bar of the chart. */
export interface Sales {
  /** A day, or a day and an hour in UTC: `2026-11-24`, `2026-11-24T09`. */
  readonly at: string;
  readonly orders: number;
  readonly revenue: number;
}

export interface Overview {
  readonly by: "day" | "hour";
  readonly figures: Figures | undefined;
  readonly failure: Failure | undefined;
}

export interface Figures {
  readonly stats: Stats;
  /** Of the sales below: the one that most orders are in. */
  readonly currency: string;
  readonly sales: readonly Sales[];
  /** Whether there were more in this time than were read. */
  readonly partial: boolean;
  readonly latest: readonly Order[];
  readonly low: readonly Product[];
  /** Whether only the first thousand products were looked at. */
  readonly lowPartial: boolean;
}

/** What was opened with Enter, with the related things beside it. */
export interface Detail {
  readonly kind: Kind;
  readonly id: number;
  readonly row: Row | undefined;
  readonly facts: readonly Fact[];
  readonly relatedTitle: string;
  readonly related: readonly Related[];
  readonly selected: number;
  readonly failure: Failure | undefined;
}

export type Fact = readonly [name: string, value: string];

/** A line of what belongs to the thing; it can be opened when it is a thing itself. */
export interface Related {
  readonly cells: readonly string[];
  readonly opens: { readonly kind: Kind; readonly id: number } | undefined;
}

export type Overlay =
  | { readonly kind: "help"; readonly top: number }
  | { readonly kind: "log"; readonly top: number }
  | { readonly kind: "form"; readonly form: Form }
  | Confirm
  | Pager;

/** A question with Yes and No; No is the default. */
export interface Confirm {
  readonly kind: "confirm";
  readonly question: string;
  readonly consequence: string;
  readonly yes: boolean;
  readonly busy: boolean;
  readonly action: { readonly change: Change } | { readonly words: readonly string[] };
}

/** The output of a command. */
export interface Pager {
  readonly kind: "pager";
  readonly serial: number;
  readonly words: readonly string[];
  readonly lines: readonly string[];
  readonly top: number;
  /** `undefined` while it runs. */
  readonly exitCode: number | undefined;
}

export interface Prompt {
  readonly kind: "filter" | "command";
  readonly text: TextField;
  /** How far back in what was typed before, 0 for the line itself. */
  readonly back: number;
}

export interface Names {
  readonly users: Readonly<Record<number, string>>;
  readonly products: Readonly<Record<number, string>>;
}

export interface LogEntry {
  readonly serial: number;
  /** The `shop` command line that does the same, without `shop`. */
  readonly words: readonly string[];
  readonly result: "running" | "ok" | "failed";
  /** What came of it, in a few words. */
  readonly outcome: string;
}

export interface Notice {
  readonly tone: "good" | "bad" | "plain";
  readonly text: string;
}

export function newState(size: Size, place: Place = { name: "", as: "", readOnly: undefined }): State {
  return {
    size,
    area: "overview",
    lists: Object.fromEntries(listAreas.map((area) => [area, newList])) as unknown as State["lists"],
    overview: { by: "day", figures: undefined, failure: undefined },
    details: [],
    overlay: undefined,
    prompt: undefined,
    place,
    services: [],
    live: "starting",
    marks: {},
    touched: [],
    names: { users: {}, products: {} },
    log: [],
    recording: undefined,
    notice: undefined,
    serial: 0,
  };
}
