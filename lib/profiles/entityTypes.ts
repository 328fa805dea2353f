import { humanise } from "@/lib/format";

/** A type of entity in words, in British spelling: `ORGANIZATION` → "Organisation". */
export const wordOfEntityType = (type: string): string =>
  type.toUpperCase() === "ORGANIZATION" ? "Organisation" : humanise(type);
