import { FetchTransport } from "../../src/transport/fetch-transport.ts";
import { transportContract } from "./transport.contract.ts";

transportContract({ name: "fetch", make: () => new FetchTransport(), seesConnections: false });
