import type { DescribedOperation, Document } from "@shop/sdk/describe";
import { Command } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { addLateHelp } from "../help/command-facts.ts";
import { helpTail } from "../help/help-tail.ts";
import { separateJsonFields } from "../output/format.ts";
import { callOperation } from "./call-operation.ts";
import { contractOf } from "./contract-of.ts";
import type { FoundService } from "./find-service.ts";
import { declareFields, inputOf } from "./operation-command.ts";
import { oneLine, type ServiceGroup, serviceTree } from "./service-tree.ts";

/** What a command line has besides its words. */
type Around = Pick<CommandCall, "terminal" | "typed" | "commands">;

/**
 * `shop inventory …`: the operations of a service's contract as commands, with its fields as flags.
 * @param words what follows the service's name
 * @param configured makes a command of commander like all others
 */
export async function runService(
  service: FoundService,
  words: readonly string[],
  around: Around,
  configured: (command: Command) => Command,
): Promise<void> {
  const document = (await contractOf(service, around.terminal.env)) as Document;
  const groups = serviceTree(document);
  const program = configured(new Command(`shop ${service.name}`))
    .description(oneLine(document.info?.description ?? document.info?.title ?? service.name))
    .usage("GROUP COMMAND [OPTIONS]")
    .configureOutput({ writeOut: (text) => around.terminal.stdout.write(text) })
    .addHelpText("after", `\n${contents(groups)}\nIts contract: ${service.url}/docs`);
  for (const group of groups) {
    const command = configured(program.command(group.name)).summary(group.summary).description(`${group.summary}.`);
    for (const [verb, operation] of group.operations)
      attach(
        configured(command.command(verb)),
        { service, document, operation, path: [service.name, group.name, verb] },
        around,
      );
  }
  await program.parseAsync(separateJsonFields(words), { from: "user" });
}

interface Attached {
  readonly service: FoundService;
  readonly document: object;
  readonly operation: DescribedOperation;
  readonly path: readonly string[];
}

function attach(command: Command, { service, document, operation, path }: Attached, around: Around): void {
  command.summary(oneLine(operation.summary)).description(oneLine(operation.description || operation.summary));
  const fields = declareFields(command, operation);
  addLateHelp(command, helpTail);
  command.action(async () => {
    const args = command.processedArgs as readonly (string | undefined)[];
    const call = { args, options: command.opts(), path, ...around };
    await callOperation(service, document, operation, inputOf(fields, call), call);
  });
}

/** Every command of the service, a line each. */
function contents(groups: readonly ServiceGroup[]): string {
  const lines = groups.flatMap(({ name, operations }) =>
    [...operations].map(([verb, { summary }]) => [`${name} ${verb}`, oneLine(summary)] as const),
  );
  const width = Math.max(0, ...lines.map(([line]) => line.length));
  return `All of them:\n${lines.map(([line, summary]) => `  ${line.padEnd(width)}  ${summary}\n`).join("")}`;
}
