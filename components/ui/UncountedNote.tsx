/** Why figures of a page are missing, for everybody to read. In: each reason once. */
export function UncountedNote({ whys = [] }: { whys?: readonly string[] }) {
  if (whys.length === 0) return null;
  return <li>A figure shown as “–” could not be counted: {whys.join("; ")}. Refresh to count again.</li>;
}
