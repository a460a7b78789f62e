/** A line that is being typed, as the characters that a person sees. */
export interface TextField {
  readonly characters: readonly string[];
  /** Before which character the next one goes. */
  readonly cursor: number;
}

export const textOf = ({ characters }: TextField): string => characters.join("");

export function textField(text: string): TextField {
  const characters = split(text);
  return { characters, cursor: characters.length };
}

/** What a key makes of it; `undefined` when the key means nothing to a line of text. */
export function typed(field: TextField, key: string): TextField | undefined {
  const { characters, cursor } = field;
  const at = (place: number): TextField => ({ characters, cursor: Math.min(Math.max(place, 0), characters.length) });
  switch (key) {
    case "left":
      return at(cursor - 1);
    case "right":
      return at(cursor + 1);
    case "home":
    case "ctrl+a":
      return at(0);
    case "end":
    case "ctrl+e":
      return at(characters.length);
    case "backspace":
      return cursor === 0 ? field : without(field, cursor - 1, cursor);
    case "delete":
      return without(field, cursor, cursor + 1);
    case "ctrl+u":
      return without(field, 0, cursor);
    case "ctrl+k":
      return without(field, cursor, characters.length);
    case "ctrl+w":
      return without(field, wordBefore(field), cursor);
    default:
      return isText(key) ? inserted(field, key) : undefined;
  }
}

/** Text that comes at once, as from the clipboard. Line breaks and other controls become blanks. */
export function inserted({ characters, cursor }: TextField, text: string): TextField {
  const added = split(text.replaceAll(/\p{Cc}+/gu, " "));
  return {
    characters: [...characters.slice(0, cursor), ...added, ...characters.slice(cursor)],
    cursor: cursor + added.length,
  };
}

/** Keys with names have several letters; a character is one, whatever it is made of. */
export const isText = (key: string): boolean => split(key).length === 1 && !/\p{Cc}/u.test(key);

function without({ characters }: TextField, from: number, to: number): TextField {
  return { characters: [...characters.slice(0, from), ...characters.slice(to)], cursor: from };
}

function wordBefore({ characters, cursor }: TextField): number {
  let place = cursor;
  while (place > 0 && characters[place - 1] === " ") place--;
  while (place > 0 && characters[place - 1] !== " ") place--;
  return place;
}

let segmenter: Intl.Segmenter | undefined;

function split(text: string): string[] {
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
