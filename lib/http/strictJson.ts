import { visit } from "jsonc-parser";

/** Deepest nesting a body of ours has, with room. */
const DEEPEST = 16;

/** Names that mean something to the language itself. */
const DANGEROUS = new Set(["__proto__", "constructor", "prototype"]);

/** A body that is JSON to a parser and a trap to the one who trusts it. The message is fit for the sender. */
export class UnsafeJsonError extends Error {
  override readonly name = "UnsafeJsonError";
}

/**
 * Parses JSON that two readers cannot understand differently. In: a text. Out: the value.
 * Throws SyntaxError for what is no JSON, UnsafeJsonError for doubled or dangerous keys and for deep nesting.
 */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const open: Set<string>[] = [];
  const enter = () => {
    open.push(new Set());
    if (open.length > DEEPEST) throw new UnsafeJsonError("The body is nested too deeply.");
  };
  visit(text, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (name) => requireNew(open.at(-1), name),
  });
  return value;
}

function requireNew(keys: Set<string> | undefined, name: string): void {
  if (DANGEROUS.has(name)) throw new UnsafeJsonError("The body holds a key that is not allowed.");
  if (keys?.has(name)) throw new UnsafeJsonError("The body holds the same key twice.");
  keys?.add(name);
}
