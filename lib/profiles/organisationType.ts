import { humanise } from "@/lib/format";

/** The kind of an organisation as registers write it, in words: "PRIVATE LIMITED COMPANY" → "Private limited company". */
export const wordsOfType = (type: string): string =>
  /^[A-Z0-9 _]+$/.test(type) ? humanise(type.replaceAll(" ", "_")) : type;
