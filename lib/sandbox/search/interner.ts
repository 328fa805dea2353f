import { wordsOf } from "./similarity";

/** Gives every distinct text a small number, so that a million rows hold numbers and each text exists once. Code 0 is "none". */
export class Interner {
  private readonly codes = new Map<string, number>();
  readonly texts: string[] = [""];
  private readonly split: string[][] = [];

  codeOf(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    this.codes.set(text, code);
    return code;
  }

  /** The words of every text, for comparing names; split once. */
  words(): readonly string[][] {
    for (let code = this.split.length; code < this.texts.length; code++)
      this.split.push(wordsOf(this.texts[code] ?? ""));
    return this.split;
  }

  /** A table that is 1 at the codes of these texts; texts nobody has are simply not in it. */
  membership(texts: readonly string[]): Uint8Array {
    const table = new Uint8Array(this.texts.length);
    for (const text of texts) {
      const code = this.codes.get(text);
      if (code !== undefined) table[code] = 1;
    }
    return table;
  }
}
