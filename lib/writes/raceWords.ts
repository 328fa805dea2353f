import { wordsOfField } from "./changeWords";
import type { Race } from "@/lib/domain/change";

/** How many changes of others are named in a sentence; the vendor's audit holds them all. */
const TOLD = 2;

/** What happened beside a write, in one paragraph, or undefined when nothing did. */
export function wordsOfRace(race: Race | undefined): string | undefined {
  if (!race) return undefined;
  if (race.others.length > 0) return [...whoElse(race), LOOK_AGAIN].join(" ");
  const fields = race.fields.map((field) => wordsOfField({ field }).label).join(", ");
  if (!fields) return undefined;
  return `FrankieOne's record also changed in: ${fields}. Someone else may have changed it at the same time. ${LOOK_AGAIN}`;
}

const LOOK_AGAIN = "Check the current case before you continue.";

function whoElse({ others }: Race): string[] {
  const told = others
    .slice(0, TOLD)
    .map(({ by, what }) => `${by ?? "Someone"} also changed it just before: ${inLine(what)}.`);
  const left = others.length - told.length;
  return left > 0 ? [...told, `${left} more ${left === 1 ? "change" : "changes"} came in between.`] : told;
}

const inLine = (what: string | undefined) =>
  (what ?? "no description")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("; ")
    .replace(/\.$/, "");
