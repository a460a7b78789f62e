/** `setTimeout` fires at once when it is given more. */
const longestTimer = 2_147_483_647;

/**
 * Resolves after so many milliseconds, never before (timers may be early), or at once when the signal fires. Leaves neither timer
 * nor listener behind.
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  const until = performance.now() + ms;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    let timer: ReturnType<typeof setTimeout>;
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const wait = (): void => {
      const left = until - performance.now();
      if (left <= 0) wake();
      else timer = setTimeout(wait, Math.min(Math.ceil(left), longestTimer));
    };
    signal.addEventListener("abort", wake);
    wait();
  });
}
