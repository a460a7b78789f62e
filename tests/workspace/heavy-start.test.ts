import { expect, it } from "vitest";
import { refuseHeavyStart } from "../../scripts/build/refuse-heavy-start.ts";

type Inputs = Parameters<typeof refuseHeavyStart>[0]["inputs"];
type Import = Inputs[string]["imports"][number];

const imports = (path: string, kind: Import["kind"] = "import-statement"): Import => ({ path, kind });
const source = (bytes: number, ...of: Import[]): Inputs[string] => ({ bytes, imports: of });
const REACT = "../../node_modules/.pnpm/react@19.0.0/node_modules/react/index.js";

const check = (inputs: Inputs): void => refuseHeavyStart({ inputs, outputs: {} }, "src/program.ts");

it("what every command loads may load nothing heavy, over however many files: the way to it is told", () => {
  const inputs = {
    "src/program.ts": source(100, imports("src/output.ts")),
    "src/output.ts": source(100, imports(REACT)),
    [REACT]: source(100),
  };
  expect(() => check(inputs)).toThrow("load react: src/program.ts imports src/output.ts imports react/index.js");
  expect(() => check({ ...inputs, "src/output.ts": source(100, imports(REACT, "require-call")) })).toThrow(
    "load react",
  );
});

it("what is imported when it is needed may be as heavy as it is", () => {
  const inputs = { "src/program.ts": source(100, imports(REACT, "dynamic-import")), [REACT]: source(10_000_000) };
  expect(() => check(inputs)).not.toThrow();
});

it("much that is light is heavy as well", () => {
  expect(() => check({ "src/program.ts": source(10, imports("src/a.ts")), "src/a.ts": source(1_000_000) })).toThrow(
    "every command would load 1000010 bytes",
  );
});
