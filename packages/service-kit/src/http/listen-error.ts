/** The service can't listen; the message says what to change. */
export class ListenError extends Error {
  override readonly name = "ListenError";
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(detail: string, place: { readonly host: string; readonly port: number }, cause: unknown) {
    super(detail, { cause });
    this.code = "cannot_listen";
    this.fields = { ...place };
  }
}

/** Puts what the system said into words, for the place that was asked for. */
export function listenError(error: NodeJS.ErrnoException, host: string, port: number, flag?: string): ListenError {
  const change = `PORT${flag === undefined ? "" : ` (with \`shop up\`: ${flag})`}`;
  const details: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program. Choose another one with ${change}, 0 for any free one.`,
    EACCES: `This user may not listen on port ${port} of ${host}. Choose one above 1023 with ${change}.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one of its addresses, or to 127.0.0.1.`,
    ENOTFOUND: `${host} is no known host name. Set HOST to an address of this machine, or to 127.0.0.1.`,
  };
  const detail = details[error.code ?? ""] ?? `Can't listen on port ${port} of ${host}: ${error.message}.`;
  return new ListenError(detail, { host, port }, error);
}
