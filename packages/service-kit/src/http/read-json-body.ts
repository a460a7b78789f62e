import type { IncomingMessage } from "node:http";

export interface ReadJsonBodyOptions {
  /** More bytes than this are refused before they are kept. */
  readonly limitBytes: number;
}

/**
 * The body, parsed; `undefined` when there is none. Rejects with `payload_too_large`, `unsupported_media_type` or
 * `invalid_request` (broken UTF-8, not JSON, a member twice, nested deeper than 32, ended early).
 */
export function readJsonBody(_request: IncomingMessage, _options: ReadJsonBodyOptions): Promise<unknown> {
  throw new Error("not built yet");
}
