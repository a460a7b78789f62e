import type { TransportReply, TransportStream } from "@shop/sdk";

/** As much as the SDK's own transport reads. */
const largestBody = 16 * 1024 * 1024;

/** Reads the reply to its end; of one that is too large, the beginning. */
export async function wholeReply({ status, headers, body }: TransportStream, headAt: number): Promise<TransportReply> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > largestBody) break;
  }
  const truncated = length > largestBody;
  const text = Buffer.concat(chunks).toString("utf8", 0, truncated ? 4096 : length);
  return { status, headers, body: text, truncated, reused: false, headAt };
}
