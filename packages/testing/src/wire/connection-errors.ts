/** What the system says when nobody listens. */
export function connectionRefused(service: string): Error {
  return Object.assign(new Error(`connect ECONNREFUSED ${service}`), { code: "ECONNREFUSED", syscall: "connect" });
}

/** What the system says when the other side broke the connection off. */
export function connectionReset(): Error {
  return Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
}
