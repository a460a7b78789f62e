/**
 * Calls `gone` when the `shop up` that opened this console is no more, however it ended: nobody looks at the console then, and the
 * shell has the terminal back. Gives the way to end that. Without such an opener it does nothing.
 */
export function whenOpenerIsGone(gone: () => void): () => void {
  process.on("disconnect", gone);
  // A channel that is listened to would keep the process.
  process.channel?.unref();
  return () => process.off("disconnect", gone);
}
