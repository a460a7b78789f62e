/** The columns that make a `User`: all but the password's hash. */
export const userColumns = "id, name, address, role, version, created_at, updated_at";
