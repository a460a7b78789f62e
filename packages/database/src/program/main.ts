import { isMainThread, workerData } from "node:worker_threads";
import { runProgram } from "./run-program.ts";
import { runTask } from "./run-task.ts";
import type { Task } from "./task.ts";

// One file for both threads: a bundle is found by its own address. Neither of the two ever rejects.
void (isMainThread ? runProgram(process) : runTask(workerData as Task));
