import type { CommandTree } from "./command.ts";

/** Every command there is. A module is loaded when its command is called, so that the number of commands costs no start-up time. */
export const commands: CommandTree = {
  up: { summary: "Start the shop on this machine", load: () => import("./up.ts") },
  down: { summary: "Stop it", load: () => import("./down.ts") },
  status: { summary: "Tell whether both services are ready", load: () => import("./status.ts") },
  login: { summary: "Open a session", load: () => import("./login.ts") },
  logout: { summary: "End the session", load: () => import("./logout.ts") },
  whoami: { summary: "Tell who you are here, and why", load: () => import("./whoami.ts") },
  context: {
    summary: "Shops that have names: which one the commands talk to",
    commands: {
      add: { summary: "Give a shop a name", load: () => import("./context/add.ts") },
      use: { summary: "Choose the shop for all later commands", load: () => import("./context/use.ts") },
      list: { summary: "List the shops that have names", load: () => import("./context/list.ts") },
      show: { summary: "Show one of them", load: () => import("./context/show.ts") },
      remove: { summary: "Forget one, with its key", load: () => import("./context/remove.ts") },
    },
  },
  unlock: { summary: "Open a read-only context for changes, for a while", load: () => import("./unlock.ts") },
  lock: { summary: "Close it again", load: () => import("./lock.ts") },
  users: {
    summary: "Accounts",
    commands: {
      add: { summary: "Add a user", load: () => import("./users/add.ts") },
      list: { summary: "List users", load: () => import("./users/list.ts") },
      show: { summary: "Show a user", load: () => import("./users/show.ts") },
      update: { summary: "Change a user's password, address or role", load: () => import("./users/update.ts") },
      explain: { summary: "Tell what happened to a user", load: () => import("./users/explain.ts") },
      remove: { summary: "Remove a user", load: () => import("./users/remove.ts") },
      import: { summary: "Add users from a CSV or NDJSON file", load: () => import("./users/import.ts") },
      export: { summary: "Write all users to a CSV or NDJSON file", load: () => import("./users/export.ts") },
    },
  },
  products: {
    summary: "What is sold, and how much of it is there",
    commands: {
      add: { summary: "Add a product", load: () => import("./products/add.ts") },
      list: { summary: "List products", load: () => import("./products/list.ts") },
      show: { summary: "Show a product", load: () => import("./products/show.ts") },
      update: { summary: "Change a product's name, SKU or price", load: () => import("./products/update.ts") },
      restock: { summary: "Add to the stock, take from it, or set it", load: () => import("./products/restock.ts") },
      explain: { summary: "Tell where the stock went, and why", load: () => import("./products/explain.ts") },
      remove: { summary: "Remove a product", load: () => import("./products/remove.ts") },
      import: { summary: "Add products from a CSV or NDJSON file", load: () => import("./products/import.ts") },
      export: { summary: "Write all products to a CSV or NDJSON file", load: () => import("./products/export.ts") },
    },
  },
  orders: {
    summary: "Orders",
    commands: {
      place: { summary: "Place an order", load: () => import("./orders/place.ts") },
      list: { summary: "List orders", load: () => import("./orders/list.ts") },
      watch: { summary: "Follow orders as they come", load: () => import("./orders/watch.ts") },
      show: { summary: "Show an order", load: () => import("./orders/show.ts") },
      update: { summary: "Change an order's quantity, product or date", load: () => import("./orders/update.ts") },
      cancel: { summary: "Cancel an order; its units go back to the stock", load: () => import("./orders/cancel.ts") },
      restore: { summary: "Bring a cancelled order back", load: () => import("./orders/restore.ts") },
      import: { summary: "Place the orders of a CSV or NDJSON file", load: () => import("./orders/import.ts") },
      export: { summary: "Write all orders to a CSV or NDJSON file", load: () => import("./orders/export.ts") },
      explain: { summary: "Tell what happened to an order", load: () => import("./orders/explain.ts") },
    },
  },
  events: { summary: "Follow the journal: every change in the shop", load: () => import("./events.ts") },
  keys: {
    summary: "Operators' API keys",
    commands: {
      add: { summary: "Make an API key", load: () => import("./keys/add.ts") },
      list: { summary: "List API keys", load: () => import("./keys/list.ts") },
      remove: { summary: "Remove an API key", load: () => import("./keys/remove.ts") },
    },
  },
  alias: {
    summary: "Names of your own for command lines",
    commands: {
      set: { summary: "Set an alias", load: () => import("./alias/set.ts") },
      list: { summary: "List aliases", load: () => import("./alias/list.ts") },
      remove: { summary: "Remove an alias", load: () => import("./alias/remove.ts") },
    },
  },
  completion: {
    summary: "Print what makes a shell complete commands, names and ids",
    load: () => import("./completion.ts"),
  },
  record: { summary: "Keep a session of commands as a script", load: () => import("./record.ts") },
  replay: { summary: "Run a recorded session as a smoke test", load: () => import("./replay.ts") },
  api: { summary: "Call any operation of the contract", load: () => import("./api.ts") },
  apply: { summary: "Do what a plan says", load: () => import("./apply.ts") },
  undo: { summary: "Take a change back", load: () => import("./undo.ts") },
  why: { summary: "Tell what a call did, by its request id", load: () => import("./why.ts") },
  verify: { summary: "Recompute stock, orders and figures, and tell what differs", load: () => import("./verify.ts") },
  smoke: { summary: "Walk the whole life of an order against a running shop", load: () => import("./smoke.ts") },
};
