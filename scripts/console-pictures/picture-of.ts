import type { Cell } from "../../tests/support/on-terminal.ts";

const WIDTH = 8.4;
const HEIGHT = 18;
const PAD = 14;

/** How a terminal shows what it is told: none of these colours is the console's own choice. */
export interface Theme {
  readonly background: string;
  readonly foreground: string;
  /** The sixteen. */
  readonly palette: readonly string[];
}

export const dark: Theme = {
  background: "#1d2027",
  foreground: "#c8ccd4",
  palette: [
    ...["#1d2027", "#e06c75", "#98c379", "#d7ba7d", "#61afef", "#c678dd", "#56b6c2", "#c8ccd4"],
    ...["#5c6370", "#e06c75", "#98c379", "#d7ba7d", "#61afef", "#c678dd", "#56b6c2", "#ffffff"],
  ],
};

export const light: Theme = {
  background: "#ffffff",
  foreground: "#383a42",
  palette: [
    ...["#383a42", "#ca1243", "#3a8a3a", "#986801", "#0167b8", "#a626a4", "#0a7f96", "#fafafa"],
    ...["#696c77", "#ca1243", "#3a8a3a", "#986801", "#0167b8", "#a626a4", "#0a7f96", "#ffffff"],
  ],
};

interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** The screen as SVG: text that can be searched and copied, each run of cells that look the same as one piece. */
export function pictureOf(
  title: string,
  rows: readonly (readonly Cell[])[],
  { cols, rows: lines }: Size,
  theme: Theme,
): string {
  const width = cols * WIDTH + 2 * PAD;
  const height = lines * HEIGHT + 2 * PAD;
  const pieces = rows.flatMap((cells, y) => runs(cells).map((run) => pieceOf(run, y, theme)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" rx="8" fill="${theme.background}"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
${pieces.filter((piece) => piece !== "").join("\n")}
</g>
</svg>
`;
}

interface Run {
  readonly x: number;
  readonly columns: number;
  readonly text: string;
  readonly look: Cell;
}

function runs(cells: readonly Cell[]): Run[] {
  const found: Run[] = [];
  let x = 0;
  for (const cell of cells) {
    const last = found.at(-1);
    if (last !== undefined && sameLook(last.look, cell) && cell.width === 1 && last.look.width === 1)
      found[found.length - 1] = { ...last, columns: last.columns + 1, text: last.text + cell.text };
    else found.push({ x, columns: cell.width, text: cell.text, look: cell });
    x += cell.width;
  }
  return found;
}

const sameLook = (one: Cell, other: Cell): boolean =>
  one.colour === other.colour && one.bold === other.bold && one.dim === other.dim && one.inverse === other.inverse;

function pieceOf({ x, columns, text, look }: Run, y: number, { background, foreground, palette }: Theme): string {
  const colour = look.colour === undefined ? foreground : (palette[look.colour] ?? foreground);
  const left = PAD + x * WIDTH;
  const top = PAD + y * HEIGHT;
  const back = look.inverse
    ? `<rect x="${fixed(left)}" y="${fixed(top)}" width="${fixed(columns * WIDTH)}" height="${HEIGHT}" fill="${colour}"/>`
    : "";
  if (text.trim() === "") return back;
  const style = `${look.bold ? ' font-weight="bold"' : ""}${look.dim ? ' opacity="0.6"' : ""}`;
  const fill = look.inverse ? background : colour;
  return `${back}<text x="${fixed(left)}" y="${fixed(top + 13)}" textLength="${fixed(columns * WIDTH)}" fill="${fill}"${style}>${escaped(text)}</text>`;
}

const fixed = (value: number): string => String(Math.round(value * 10) / 10);

/** Several blanks in a row would be one, and none at the ends. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(" ", "\u00a0");
