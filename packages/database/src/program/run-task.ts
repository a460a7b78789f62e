import { parentPort } from "node:worker_threads";
import { toldFailure } from "./failure.ts";
import type { Outcome, Task, TaskMessage, Teller } from "./task.ts";

/** The thread that works: one task, one last message. Never rejects. */
export async function runTask(task: Task): Promise<void> {
  const tell = (message: TaskMessage): void => parentPort?.postMessage(message);
  const teller: Teller = {
    progress: (progress) => tell({ progress }),
    notice: (notice) => tell({ notice }),
    temporary: (temporary) => tell({ temporary }),
  };
  try {
    tell({ outcome: await carryOut(task, teller) });
  } catch (error) {
    tell({ failure: toldFailure(error, aboutOf(task)) });
  }
}

/** Loads only what the task needs: an image may be asked for its migrations and nothing else. */
async function carryOut(task: Task, teller: Teller): Promise<Outcome> {
  switch (task.command) {
    case "backup":
      return (await import("./tasks/backup.ts")).backup(task, teller);
    case "restore":
      return (await import("./tasks/restore.ts")).restore(task, teller);
    case "check":
      return (await import("./tasks/check.ts")).check(task, teller);
    case "copy":
      return (await import("./tasks/copy.ts")).copy(task, teller);
    case "key":
      return (await import("./tasks/key.ts")).key(task);
    case "migrate":
      return (await import("./tasks/migrate.ts")).migrate(task);
  }
}

function aboutOf(task: Task): string {
  const database = task.command === "copy" ? task.to : task.database;
  return database.engine === "sqlite" ? `The database ${database.file}` : "The database";
}
