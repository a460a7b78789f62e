const MB = 1024 * 1024;

/** What a service tells of itself at `/metrics`. */
export interface Figures {
  /** The longest time by which the event loop was late since somebody last asked, in milliseconds. */
  readonly stallMs: number;
  readonly memoryMB: number;
}

export async function figuresOf(service: { readonly url: string }): Promise<Figures> {
  const text = await textOf(service);
  return {
    stallMs: figure(text, /nodejs_eventloop_delay_seconds\{[^}]*quantile="1"[^}]*\}/) * 1000,
    memoryMB: Math.round(figure(text, /process_resident_memory_bytes/) / MB),
  };
}

/** The figure of this name, which has no labels. */
export async function gaugeOf(service: { readonly url: string }, name: string): Promise<number> {
  return figure(await textOf(service), new RegExp(name));
}

async function textOf({ url }: { readonly url: string }): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

function figure(text: string, name: RegExp): number {
  const value = new RegExp(`^${name.source} (\\S+)$`, "m").exec(text)?.[1];
  if (value === undefined) throw new Error(`the service does not tell ${name.source}`);
  return Number(value);
}
