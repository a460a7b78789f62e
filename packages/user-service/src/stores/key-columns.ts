/** The columns that make an `ApiKey`: all but the token's hash and where the key came from. */
export const keyColumns = "id, name, created_at";
