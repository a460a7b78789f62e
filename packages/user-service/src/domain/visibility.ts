/** Whether a caller may see this user. `visibleTo`: the only user that they may see, if there is one. */
export function sees(visibleTo: number | undefined, userId: number): boolean {
  return visibleTo === undefined || visibleTo === userId;
}
