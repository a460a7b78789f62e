/** Rows of a figure. More cost who sums them up, fewer make writers wait for each other. */
export const shards = 16;
