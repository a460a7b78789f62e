import { dirname, join } from "node:path";

/** What a service is told of where its data is. */
export function shopEnvironment(directory: string, database: string): NodeJS.ProcessEnv {
  return {
    NODE_ENV: "test",
    DATABASE_URL: `sqlite:${join(directory, database)}`,
    SHOP_DATA_DIR: directory,
    // Beside the data, not in it. The services are started many times: this halves what a start costs.
    NODE_COMPILE_CACHE: join(dirname(directory), "compile-cache"),
  };
}
