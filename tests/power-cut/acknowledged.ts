import { type Ask, idempotencyKey, type Marker, type OrderFacts } from "./markers.ts";

/** An order as it must be; null when it was cancelled. */
export type OrderState = OrderFacts | null;

export interface PlacedOrder {
  readonly id: number;
  readonly ask: Ask & { act: "place" };
  readonly idempotencyKey: string;
}

/** What the services have acknowledged up to some point of the recording, and what was under way there. */
export class Acknowledged {
  readonly orders = new Map<number, OrderState>();
  readonly restocks = new Set<string>();
  readonly users = new Set<string>();
  lastPlaced: PlacedOrder | undefined;
  /** Asked and not yet answered: it may have happened, wholly, or not at all. */
  readonly underWay = new Map<number, Ask>();

  apply(marker: Marker): void {
    if (marker.kind === "asked") {
      this.underWay.set(marker.call, marker.ask);
      return;
    }
    const ask = this.underWay.get(marker.call);
    if (ask === undefined) throw new Error(`Call ${marker.call} was answered without having been asked.`);
    this.underWay.delete(marker.call);
    if (marker.kind === "answered") this.#answered(marker.call, ask, marker.order);
  }

  #answered(call: number, ask: Ask, order: OrderFacts | undefined): void {
    if (ask.act === "restock") this.restocks.add(ask.note);
    else if (ask.act === "sign_up") this.users.add(ask.name);
    else if (ask.act === "cancel") this.orders.set(ask.order_id, null);
    else if (order !== undefined) this.orders.set(order.id, order);
    if (ask.act === "place" && order !== undefined) {
      this.lastPlaced = { id: order.id, ask, idempotencyKey: idempotencyKey(call) };
    }
  }
}
