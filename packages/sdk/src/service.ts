export { type ServiceClient, type ServiceControl, type ServiceOptions, service } from "./service/service.ts";
export type { ServiceError, ServiceInput, ServiceReply } from "./service/types.ts";
