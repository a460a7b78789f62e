import type { Plugin } from "esbuild";

/** undici loads Node's HTTP/2, 20 ms of every command, whether it is allowed to speak it or not. The SDK does not allow it. */
export const noHttp2: Plugin = {
  name: "no-http2",
  setup(build) {
    build.onLoad({ filter: /\/undici\/lib\/dispatcher\/client-h2\.js$/ }, () => ({
      contents: 'module.exports = () => { throw new Error("HTTP/2 is not in this build"); };',
    }));
  },
};
