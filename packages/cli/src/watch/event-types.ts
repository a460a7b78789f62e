import type { EventType, SubjectKind } from "@shop/sdk";

const types: Readonly<Record<EventType, true>> = {
  "user.added": true,
  "user.updated": true,
  "user.removed": true,
  "user.logged_in": true,
  "user.logged_out": true,
  "key.added": true,
  "key.removed": true,
  "product.added": true,
  "product.updated": true,
  "product.removed": true,
  "product.stock_changed": true,
  "order.placed": true,
  "order.changed": true,
  "order.cancelled": true,
  "order.restored": true,
  "shop.unlocked": true,
  "shop.noted": true,
};

const kinds: Readonly<Record<SubjectKind, true>> = { user: true, key: true, product: true, order: true, shop: true };

/** Every type of the journal: a new one in the contract does not compile without. */
export const eventTypes = Object.keys(types) as readonly EventType[];
export const subjectKinds = Object.keys(kinds) as readonly SubjectKind[];
