import { once } from "node:events";

/** Writes, and waits when the reader is slower than we are, so that nothing piles up in memory. */
export async function write(stdout: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== "" && !stdout.write(text)) await once(stdout, "drain");
}
