/**
 * Calls `gone` when the process that started this one is no more, however it ended.
 *
 * `shop up` starts a service with `SHOP_SUPERVISED=1` and a pipe as its stdin, and never writes to it. The system closes
 * the pipe when `shop up` ends, by a kill -9 as well, and this end reads that. A service without the variable (started
 * by hand, by a container, or to outlive its starter) does not look at stdin.
 */
export function whenSupervisorIsGone(gone: () => void, env: NodeJS.ProcessEnv = process.env): void {
  if (env.SHOP_SUPERVISED !== "1") return;
  process.stdin.on("end", gone).on("close", gone).on("error", gone);
  process.stdin.resume();
}
