import type { Form } from "../forms/form.ts";
import type { Change } from "../shop/change.ts";
import type { Kind, ListArea } from "./area.ts";

/** What the state wants done outside of it. Nothing here waits: what comes of it is a message. */
export type Effect =
  | {
      readonly do: "read page";
      readonly area: ListArea;
      readonly serial: number;
      readonly index: number;
      readonly cursor: string | undefined;
      readonly from: "start" | "end";
      readonly query: Readonly<Record<string, string | number>>;
    }
  | { readonly do: "read overview"; readonly by: "day" | "hour"; readonly lines: number }
  | { readonly do: "read detail"; readonly kind: Kind; readonly id: number }
  | { readonly do: "read names"; readonly users: readonly number[]; readonly products: readonly number[] }
  | { readonly do: "filter"; readonly area: ListArea; readonly text: string }
  | { readonly do: "find"; readonly field: string; readonly finds: "user" | "product"; readonly text: string }
  | { readonly do: "submit"; readonly serial: number; readonly form: Form }
  | { readonly do: "change"; readonly serial: number; readonly change: Change }
  | { readonly do: "run"; readonly serial: number; readonly words: readonly string[] }
  /** Begins, or ends, to record this session. */
  | { readonly do: "record"; readonly words: readonly string[] }
  | { readonly do: "stop"; readonly serial: number }
  /** Reads again what is on the screen, soon; many of these become one. */
  | { readonly do: "refresh soon" }
  | { readonly do: "suspend" }
  | { readonly do: "leave"; readonly interrupted: boolean };

/** What comes of a message. */
export interface Step<State> {
  readonly state: State;
  readonly effects: readonly Effect[];
}
