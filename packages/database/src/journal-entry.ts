/** An entry of the journal. `before` is null when the subject came into being, `after` when it is gone. No secrets. */
export interface JournalEntry {
  /** Such as `order.placed`. */
  readonly type: string;
  readonly subject_kind: string;
  readonly subject_id: number;
  readonly before: object | null;
  readonly after: object | null;
}
