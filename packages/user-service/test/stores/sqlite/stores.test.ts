import { sqliteEngine } from "../../support/sqlite-engine.ts";
import { keyStoreContract } from "../key-store.contract.ts";
import { sessionStoreContract } from "../session-store.contract.ts";
import { userListContract } from "../user-list.contract.ts";
import { userRacesContract } from "../user-races.contract.ts";
import { userStoreContract } from "../user-store.contract.ts";

userStoreContract(sqliteEngine);
userListContract(sqliteEngine);
sessionStoreContract(sqliteEngine);
keyStoreContract(sqliteEngine);
userRacesContract(sqliteEngine);
