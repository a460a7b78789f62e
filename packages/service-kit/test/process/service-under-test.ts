// A service as small as can be, to be started as a process by run-service.test.ts. What it does is in its environment.
import { setTimeout as pause } from "node:timers/promises";
import { listen } from "../../src/http/listen.ts";
import { createLog } from "../../src/logging/logger.ts";
import { runService } from "../../src/process/run-service.ts";

const { START, FATAL_AFTER, CLOSE, DEADLINE, NOISE } = process.env;

await runService(
  async () => {
    if (START === "expected")
      throw Object.assign(new Error("PORT is wrong"), { code: "wrong_environment", fields: {} });
    if (START === "defect") throw new Error("can't reach postgres://shop:hunter2@db/shop");
    if (START === "slow") {
      process.stderr.write("starting\n");
      await pause(500);
    }
    const server = await listen(
      async ({ url }, response) => {
        if (url === "/throw")
          setTimeout(() => {
            throw new Error("nobody caught this");
          });
        if (url === "/reject") void Promise.reject(new Error("nobody awaited this"));
        if (url === "/slow") await pause(400);
        response.end("done");
      },
      { host: "127.0.0.1", port: 0 },
    );
    const fatal = Promise.withResolvers<Error>();
    if (FATAL_AFTER !== undefined)
      setTimeout(() => fatal.resolve(new Error("the disk is broken")), Number(FATAL_AFTER));
    const log = createLog({ service: "a-service", level: "info" });
    for (let i = 0; i < Number(NOISE ?? 0); i += 1) log.logger.info({ i, filling: "x".repeat(1000) }, "noise");
    return {
      url: server.url,
      name: "a-service",
      fatal: fatal.promise,
      log,
      close: async (deadlineMs) => {
        if (CLOSE === "fails") throw new Error("can't close");
        if (CLOSE === "hangs") await new Promise(() => {});
        await server.close({ deadlineMs });
      },
    };
  },
  DEADLINE === undefined ? {} : { deadlineMs: Number(DEADLINE) },
);
