const MB = 1024 * 1024;

/** What a service tells of itself at `/metrics`. */
export interface Figures {
  /** The longest time by which the event loop was late since somebody last asked, in milliseconds. */
  readonly stallMs: number;
  readonly memoryMB: number;
}

export async function figuresOf({ url }: { readonly url: string }): Promise<Figures> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: RegExp): number => {
    const value = new RegExp(`^${name.source} (\\S+)$`, "m").exec(text)?.[1];
    if (value === undefined) throw new Error(`${url} does not tell ${name.source}`);
    return Number(value);
  };
  return {
    stallMs: figure(/nodejs_eventloop_delay_seconds\{[^}]*quantile="1"[^}]*\}/) * 1000,
    memoryMB: Math.round(figure(/process_resident_memory_bytes(?:\{[^}]*\})?/) / MB),
  };
}
