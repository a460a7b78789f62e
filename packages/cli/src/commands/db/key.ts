import { databaseCommand } from "../../database-program/database-command.ts";
import { columnsOf } from "../../output/column.ts";
import { printThing } from "../../output/print.ts";

interface KeyMade {
  readonly id: number;
  readonly name: string;
  readonly created_at: string;
  readonly token?: string;
  readonly file?: string;
}

const columns = columnsOf<Pick<KeyMade, "id" | "name" | "created_at">>({
  id: { align: "right" },
  name: {},
  created_at: { title: "CREATED", time: true },
});

export const command = databaseCommand<KeyMade>({
  configure: (command) =>
    command
      .option("--name <name>", 'what the key is for (default: "shop db key")')
      .option("--file <file>", "write the key into this file, for its owner only, and print it nowhere")
      .option("--force", "take the place of a file that is there")
      .addHelpText("after", MORE),
  examples: [
    ["shop db key", "shows the key, this once"],
    ["shop db key --file operator.key", "into a file, with mode 0600"],
  ],
  words: ({ options }) => [
    ...(typeof options.name === "string" ? [`--name=${options.name}`] : []),
    ...(typeof options.file === "string" ? [`--file=${options.file}`] : []),
    ...(options.force === true ? ["--force"] : []),
  ],
  print: (made, call) => {
    const { token, file } = made;
    const last =
      token === undefined ? { title: "FILE", value: () => file ?? "" } : { title: "KEY", value: () => token };
    return printThing(made, [...columns, last], call);
  },
});

const MORE = `
Makes an operator key in the database itself, for a shop that nobody has a key of: on PostgreSQL none is made at the first start. A
running shop accepts it at once; the journal has it, and \`shop keys remove\` removes it. Only its hash is stored.

Exits with 3 when there is no database, 4 when this user may not write it, 5 when the file is there already or the schema is not up to
date.`;
