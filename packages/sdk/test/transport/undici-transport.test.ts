import { UndiciTransport } from "../../src/transport/undici-transport.ts";
import { transportContract } from "./transport.contract.ts";

transportContract({ name: "undici", make: () => new UndiciTransport(), seesConnections: true });
