/** The words of a command line in a test, by a shell's rules as far as tests need them: '…' and "…" keep blanks. */
export function words(line: string): string[] {
  const parts = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return parts.map((part) =>
    part.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ""),
  );
}
