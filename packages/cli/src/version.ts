import manifest from "../package.json" with { type: "json" };

/** Of this CLI, and of the services that it brings. */
export const version: string = manifest.version;
