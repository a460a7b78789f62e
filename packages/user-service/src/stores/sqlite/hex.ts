/** Bytes as text: what goes to the writer thread is plain data. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
