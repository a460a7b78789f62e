import { columnsOf } from "../output/column.ts";
import type { LockState } from "./unlock-context.ts";

export const lockColumns = columnsOf<LockState>({
  context: {},
  unlocked_until: { value: ({ unlocked_until }) => unlocked_until ?? "read-only" },
  reason: {},
  event_id: { title: "EVENT" },
});
