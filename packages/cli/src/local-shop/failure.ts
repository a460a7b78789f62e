export type LocalShopFailureCode =
  | "already_running"
  | "data_folder_unusable"
  | "service_not_started"
  | "still_stopping"
  | "demo_not_possible"
  | "demo_interrupted";

/** Something about the shop on this machine that was to be expected; the message says what, and what to do about it. */
export class LocalShopFailure extends Error {
  override readonly name = "LocalShopFailure";
  readonly code: LocalShopFailureCode;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    code: LocalShopFailureCode,
    message: string,
    fields: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.fields = fields;
  }
}
