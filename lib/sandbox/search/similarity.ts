/** Words of a name for comparison: lower case, without diacritics, split at anything that is no letter or digit. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function commonLetters(one: string, other: string): string {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const rest = other.split("");
  let common = "";
  for (let place = 0; place < one.length; place++) {
    for (let at = Math.max(0, place - reach); at <= Math.min(rest.length - 1, place + reach); at++) {
      if (rest[at] !== one[place]) continue;
      common += one[place];
      rest[at] = "";
      break;
    }
  }
  return common;
}

/** Jaro similarity, 0 to 1: shared letters near each other, less the ones in another order. */
export function jaro(one: string, other: string): number {
  const [mine, theirs] = [commonLetters(one, other), commonLetters(other, one)];
  if (mine.length === 0 || mine.length !== theirs.length) return 0;
  let misplaced = 0;
  for (let place = 0; place < mine.length; place++) if (mine[place] !== theirs[place]) misplaced++;
  const shared = mine.length;
  return (shared / one.length + shared / other.length + (shared - misplaced / 2) / shared) / 3;
}

/** How alike two words are, 0 to 1. A beginning counts for much, because people type beginnings. */
export function wordSimilarity(term: string, word: string): number {
  if (term === word) return 1;
  if (term.length >= 2 && word.startsWith(term)) return 0.85 + (0.14 * term.length) / word.length;
  if (Math.abs(term.length - word.length) > 3 || term[0] !== word[0]) return 0;
  const likeness = jaro(term, word);
  return likeness >= 0.8 ? likeness : 0;
}
