/** `12.3 MB` */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** `1,200,000` */
export const counted = (count: number): string => count.toLocaleString("en-US");

/** Since a time of `performance.now()`, to the hundredth. */
export const secondsSince = (start: number): number => Math.round((performance.now() - start) / 10) / 100;
