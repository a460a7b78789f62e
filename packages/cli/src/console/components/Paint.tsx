import { Text } from "ink";
import { createContext, type ReactNode, useContext } from "react";

/** What a colour says. Only the sixteen that every terminal has, so that they fit its background, and never alone. */
export type Tone = "plain" | "quiet" | "accent" | "good" | "bad" | "warn";

const colours: Readonly<Record<Tone, string | undefined>> = {
  plain: undefined,
  quiet: undefined,
  accent: "cyan",
  good: "green",
  bad: "red",
  warn: "yellow",
};

/** Whether there are colours (NO_COLOR says no). Bold, dim and reverse are none. */
export const Colours = createContext(true);

interface PaintProps {
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly inverse?: boolean;
  readonly children: ReactNode;
}

/** Text on one line, in a tone. */
export function Paint({ tone = "plain", bold = false, inverse = false, children }: PaintProps): ReactNode {
  const colour = useContext(Colours) ? colours[tone] : undefined;
  return (
    <Text
      bold={bold}
      inverse={inverse}
      dimColor={tone === "quiet"}
      wrap="truncate"
      {...(colour === undefined ? {} : { color: colour })}
    >
      {children}
    </Text>
  );
}
