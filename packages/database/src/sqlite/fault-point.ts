export type FaultPlace = "before-commit" | "after-commit" | "during-migration";

/** A place where a test can make the process die. */
export type FaultPoint = (place: FaultPlace) => void;

/**
 * Reads SHOP_TEST_FAULT, `before-commit`, `after-commit` or `during-migration`, with `:n` for the n-th time. The process
 * then kills itself there, so that a test hits the moment exactly. Only commits that change something count. Without
 * NODE_ENV=test it does nothing.
 */
export function faultPoint(env: NodeJS.ProcessEnv): FaultPoint {
  const [wanted, count = "1"] = (env.NODE_ENV === "test" ? (env.SHOP_TEST_FAULT ?? "") : "").split(":");
  if (wanted === "") return () => undefined;
  let left = Number(count);
  return (place) => {
    if (place !== wanted) return;
    left -= 1;
    if (left === 0) killThisProcess();
  };
}

function killThisProcess(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal may take a moment, in which this thread must do nothing more.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error("not reached");
}
