/**
 * Settings that make each commit wait before it is written. What is acknowledged too early is then still to be lost when
 * the server is killed: without this the moment is too short to be met by chance.
 */
export const slowCommit = { commit_delay: "100000", commit_siblings: "0", fsync: "on" } as const;
