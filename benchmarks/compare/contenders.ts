import { notOurs } from "./clients/not-ours.ts";
import { ours } from "./clients/ours.ts";
import type { Contender } from "./contender.ts";

export const contenders: readonly Contender[] = [ours, ...notOurs];
