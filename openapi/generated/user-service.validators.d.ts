// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { OperationValidators } from "../src/contract.ts";

export declare const validators: {
  readonly listUsers: OperationValidators;
  readonly addUser: OperationValidators;
  readonly login: OperationValidators;
  readonly logout: OperationValidators;
  readonly getUser: OperationValidators;
  readonly updateUser: OperationValidators;
  readonly removeUser: OperationValidators;
  readonly listKeys: OperationValidators;
  readonly addKey: OperationValidators;
  readonly removeKey: OperationValidators;
};
