/**
 * The rows from where the last selection was up to this one, both among them. In: the keys of the rows of the page in
 * their order, where the range begins, and where it ends. A beginning that is not on the page counts as the end itself.
 */
export function rangeOf(keys: readonly string[], anchor: string | undefined, to: string): readonly string[] {
  const end = keys.indexOf(to);
  const start = anchor !== undefined && keys.includes(anchor) ? keys.indexOf(anchor) : end;
  return end === -1 ? [] : keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}
