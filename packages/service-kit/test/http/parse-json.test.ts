import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/http/parse-json.ts";

function pointersOf(text: string): string[] | undefined {
  try {
    parseJson(text);
    return undefined;
  } catch (error) {
    const { fields } = error as { fields: { errors: { pointer: string }[] } };
    return fields.errors.map(({ pointer }) => pointer);
  }
}

describe("a member that stands twice", () => {
  it.each([
    ["side by side", '{"a":1,"a":1}', "/a"],
    ["apart", '{"a":1,"b":{"c":[]},"a":1}', "/a"],
    ["deep inside", '{"x":[0,{"y":1,"a/b~":{"q":1,"q":2}}]}', "/x/1/a~1b~0/q"],
    ["behind an escape", '{"name":1,"n\\u0061me":2}', "/name"],
    ["called __proto__", '{"__proto__":1,"__proto__":2}', "/__proto__"],
    ["without a name", '{"":1,"":2}', "/"],
    ["with white space before its colon", '{"a":1,"a" \n:2}', "/a"],
    ["after a string full of punctuation", '{"a":"\\",\\":{}[]","b":1,"b":2}', "/b"],
  ])("is found %s", (_where, text, pointer) => {
    expect(pointersOf(text)).toEqual([pointer]);
  });

  it.each([
    '{"a":{"a":1},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"address":"Main Street: \\"back\\": door","x":"\\"x\\":1"}',
    '{"a":"a","b":"a:"}',
    '{"a":["b:","b:"],"b":"::"}',
  ])("is not seen where there is none: %s", (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});

it("nesting is refused from 33 on, however deep it goes", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
  expect(pointersOf(nested(32))).toBeUndefined();
  expect(pointersOf(nested(33))).toEqual([""]);
  expect(pointersOf(nested(100_000))).toEqual([""]);
  expect(pointersOf(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)).toEqual([""]);
});

describe("for any JSON", () => {
  const value = fc.jsonValue({ maxDepth: 6 });

  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify(given);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("finds a member that was put in a second time", () => {
    const members = fc.dictionary(fc.string(), value, { minKeys: 1 });
    fc.assert(
      fc.property(members, fc.nat(), fc.boolean(), (given, which, inside) => {
        const names = Object.keys(given);
        const name = names[which % names.length] as string;
        const twice = `${JSON.stringify(given).slice(0, -1)},${JSON.stringify(name)}:0}`;
        const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        expect(pointersOf(inside ? `[1,${twice}]` : twice)).toEqual([inside ? `/1${pointer}` : pointer]);
      }),
    );
  });
});
