import type { operations as Contract } from "@shop/openapi/user-service";
import type { Operations } from "@shop/service-kit";
import { addKey } from "./add-key.ts";
import { addUser } from "./add-user.ts";
import type { Dependencies } from "./dependencies.ts";
import { getUser } from "./get-user.ts";
import { listKeys } from "./list-keys.ts";
import { listUsers } from "./list-users.ts";
import { login } from "./login.ts";
import { logout } from "./logout.ts";
import { removeKey } from "./remove-key.ts";
import { removeUser } from "./remove-user.ts";
import { updateUser } from "./update-user.ts";

/** All that user-service does: one file per operation of its contract, no more and no less, or `tsc` fails. */
export function operations(dependencies: Dependencies): Operations<Contract> {
  return {
    addUser: addUser(dependencies),
    login: login(dependencies),
    logout: logout(dependencies),
    getUser: getUser(dependencies),
    updateUser: updateUser(dependencies),
    removeUser: removeUser(dependencies),
    listUsers: listUsers(dependencies),
    listKeys: listKeys(dependencies),
    addKey: addKey(dependencies),
    removeKey: removeKey(dependencies),
  };
}
