/** Makes text of rows as they come. One of these per way to print; what it returns is written at once. */
export interface RowFormat<T> {
  page(items: readonly T[]): string | Promise<string>;
  /** What stands behind the last row. */
  end(): string | Promise<string>;
}
