import { postgresEngine } from "../../support/postgres-engine.ts";
import { keyStoreContract } from "../key-store.contract.ts";
import { sessionStoreContract } from "../session-store.contract.ts";
import { userListContract } from "../user-list.contract.ts";
import { userRacesContract } from "../user-races.contract.ts";
import { userStoreContract } from "../user-store.contract.ts";

const engine = postgresEngine();
userStoreContract(engine);
userListContract(engine);
sessionStoreContract(engine);
keyStoreContract(engine);
userRacesContract(engine);
