import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { parseJson } from "./parse-json.ts";
import { invalidBody, payloadTooLarge, RequestFailure, unsupportedMediaType } from "./request-failure.ts";

export interface ReadJsonBodyOptions {
  /** More bytes than this are refused before they are kept. */
  readonly limitBytes: number;
}

/**
 * The body, parsed; `undefined` when there is none. Rejects with `payload_too_large`, `unsupported_media_type` or
 * `invalid_request` (broken UTF-8, not JSON, a member twice, nested deeper than 32, ended early).
 */
export function readJsonBody(request: IncomingMessage, options: ReadJsonBodyOptions): Promise<unknown> {
  try {
    const expected = expectedBytes(request);
    if (expected === 0) return Promise.resolve(undefined);
    // Refused without a byte being read. What is left in the connection is `listen`'s concern.
    if (expected !== undefined && expected > options.limitBytes) throw payloadTooLarge(options.limitBytes);
    checkMediaType(request);
    return collect(request, expected, options.limitBytes);
  } catch (failure) {
    return Promise.reject(failure);
  }
}

/** What the headers promise: 0 without a body, `undefined` for a chunked one. The parser has checked the number. */
function expectedBytes(request: IncomingMessage): number | undefined {
  if (request.headers["transfer-encoding"] !== undefined) return undefined;
  const length = request.headers["content-length"];
  return length === undefined ? 0 : Number(length);
}

const json = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?;?$/i;

function checkMediaType(request: IncomingMessage): void {
  const type = request.headers["content-type"];
  // The first comparison is all that most requests need.
  if (type !== "application/json" && (type === undefined || !json.test(type.trim()))) {
    throw unsupportedMediaType("Send the body as application/json in UTF-8.");
  }
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "identity") {
    throw unsupportedMediaType("Send the body as it is: a Content-Encoding is not understood here.");
  }
}

function collect(request: IncomingMessage, expected: number | undefined, limitBytes: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    // The listeners stay where they are when all is said: taking them away costs more than their silence.
    let settled = false;
    const fail = (failure: unknown): void => {
      settled = true;
      reject(failure);
    };
    const finish = (): void => {
      if (settled) return;
      settled = true;
      try {
        const [first] = chunks;
        resolve(decode(chunks.length === 1 && first ? first : Buffer.concat(chunks, length)));
      } catch (failure) {
        reject(failure);
      }
    };
    const onClose = (): void => {
      if (!settled) fail(endedEarly());
    };
    request.on("data", (chunk: Buffer) => {
      if (settled) return;
      length += chunk.byteLength;
      if (length > limitBytes) {
        request.pause();
        fail(payloadTooLarge(limitBytes));
        return;
      }
      chunks.push(chunk);
      // All that was promised is there: no need to wait for the end, which still flows by unheard.
      if (length === expected) finish();
    });
    request.on("end", finish);
    // No listener for `error`: without one, a connection that breaks off is told by `close` alone.
    request.on("close", onClose);
    if (request.destroyed) onClose();
  });
}

function decode(bytes: Buffer): unknown {
  if (bytes.byteLength === 0) return undefined;
  if (!isUtf8(bytes)) throw invalidBody("The body is not valid UTF-8.");
  return parseJson(bytes.toString("utf8"));
}

/** The caller went away before the body was complete; 400, though nobody is left to read it. */
function endedEarly(): RequestFailure {
  const detail = "The connection ended before the body was complete.";
  const errors = [{ in: "body", pointer: "", detail }];
  return new RequestFailure("invalid_request", detail, { errors }, { close: true, aborted: true });
}
