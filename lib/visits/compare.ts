import "server-only";
import type { ChangedPart, PartName } from "./contract";
import { digestsOf, isComparable, type Visitor, nameOf, valueOf } from "./digests";
import type { Part } from "./parts";

/**
 * What is not as it was at a visit. In: the digests kept of it, the parts as they are now. Out: undefined when the two cannot
 * be compared.
 */
export function changesSince(
  visitor: Visitor,
  kept: Record<string, string>,
  parts: readonly Part[],
): ChangedPart[] | undefined {
  const digests = digestsOf(visitor, parts);
  if (!isComparable(kept, digests)) return undefined;
  const here = parts.flatMap((part): ChangedPart[] => {
    const before = kept[nameOf(visitor, part)];
    if (before === valueOf(visitor, part)) return [];
    return [{ part: part.part, ...(part.id && { id: part.id }), how: before === undefined ? "new" : "changed" }];
  });
  const gone = Object.keys(kept)
    .filter((name) => !(name in digests))
    .map((name): ChangedPart => ({ part: name.split(":")[0] as PartName, how: "gone" }));
  return [...here, ...gone];
}
