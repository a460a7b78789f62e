export { dataDir } from "./data-dir.ts";
export { findLocalShop, type LocalShop, operatorKeyFile } from "./find-local-shop.ts";
