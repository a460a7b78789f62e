/**
 * What the driver of the workload writes into a file of its own in the recorded directory, so that it stands in the
 * recording between the writes and syncs of the services: a call is marked `asked` before it is sent and `answered`
 * after its reply of success has arrived.
 */
export const markersFile = "markers.jsonl";

export type Ask =
  | { readonly act: "place"; readonly user_id: number; readonly product_id: number; readonly quantity: number }
  | { readonly act: "change"; readonly order_id: number; readonly product_id: number; readonly quantity: number }
  | { readonly act: "cancel"; readonly order_id: number }
  | { readonly act: "restock"; readonly product_id: number; readonly change: number; readonly note: string }
  | { readonly act: "sign_up"; readonly name: string };

export type Marker =
  | { readonly kind: "asked"; readonly call: number; readonly ask: Ask }
  /** `order` is what the reply said of an order that was placed or changed. */
  | { readonly kind: "answered"; readonly call: number; readonly order?: OrderFacts }
  /** Refused for good, so that nothing has changed. */
  | { readonly kind: "refused"; readonly call: number };

export interface OrderFacts {
  readonly id: number;
  readonly user_id: number;
  readonly product_id: number;
  readonly quantity: number;
}

/** The key that a call and its retries carry. */
export function idempotencyKey(call: number): string {
  return `call-${call}`;
}

/** A marker is one write, hence one entry of the recording. */
export function parseMarker(data: Buffer): Marker {
  return JSON.parse(data.toString("utf8")) as Marker;
}
