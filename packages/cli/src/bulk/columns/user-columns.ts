import { type BulkColumn, invalid } from "./column.ts";
import { line, text, trimmedLine } from "./values.ts";

const name = text(
  { name: "name", what: "unique, not of digits alone", required: true },
  {
    most: 100,
    pattern: new RegExp(`^(?![0-9]+$)${trimmedLine.source.slice(1)}`, "u"),
    rule: "one line, no space at either end, not of digits alone",
  },
);

const address = text(
  { name: "address", what: "where the orders go, on one line", required: true },
  { most: 500, pattern: line, rule: "one line" },
);

const role: BulkColumn = {
  name: "role",
  what: "customer (when left out) or operator",
  required: false,
  read(value) {
    if (value !== "customer" && value !== "operator")
      throw invalid("role", `${JSON.stringify(value)} is neither customer nor operator`);
    return value;
  },
};

const password: BulkColumn = {
  name: "password",
  what: "8 to 1024 bytes; or give --generate-passwords",
  required: false,
  read(value) {
    const bytes = typeof value === "string" ? Buffer.byteLength(value.normalize("NFC")) : 0;
    if (bytes < 8 || bytes > 1024 || String(value).includes("\0"))
      throw invalid("password", "it must have 8 to 1024 bytes");
    return String(value);
  },
};

export const userColumns = { name, address, role, password };
