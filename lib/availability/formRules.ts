import type { ListedOfficer } from "@/lib/officers/contract";
import { asSentence, type Faults } from "@/lib/forms/fields";
import { faultOfCover, faultOfDay, wordsOfAbsence } from "./rules";

/** Where a day ends last. The form does not know where the officer lives: a day that is over everywhere is over; the server knows the rest. */
const LAST_ON_EARTH = "Etc/GMT+12";

/** What the form holds: the last day away as the browser's date field has it, and the id of who covers. */
export interface Absent {
  until: string;
  coveredById: string | null;
}

/** The initial values of the form: the absence on record. */
export function absentOf({ awayDay = "", coveredBy }: ListedOfficer, people: readonly ListedOfficer[]): Absent {
  const cover = people.find(({ name }) => name === coveredBy);
  return { until: awayDay, coveredById: cover?.id ?? null };
}

/** What is wrong with the form, by field; the server judges by the same rules, where the officer lives. */
export function faultsOfAbsence(
  { until, coveredById }: Absent,
  { person, people, now }: { person: ListedOfficer; people: readonly ListedOfficer[]; now: number },
): Faults<keyof Absent> {
  const faults: Faults<keyof Absent> = {};
  const cover = people.find(({ id }) => id === coveredById);
  const ofDay = until === "" ? "is missing" : faultOfDay(until, now, LAST_ON_EARTH);
  const ofCover = cover && faultOfCover(cover, person, now);
  if (ofDay) faults.until = asSentence(`The day ${ofDay}`);
  if (ofCover) faults.coveredById = asSentence(ofCover);
  return faults;
}

/** Who can cover, by name, each with why not where they cannot. */
export function coversFor(person: ListedOfficer, people: readonly ListedOfficer[], now: number) {
  return people
    .filter(({ id, role, disabled }) => id !== person.id && role !== "auditor" && !disabled)
    .map((each) => ({ id: each.id, label: each.name, unavailable: wordsOfAbsence(each, now) }));
}
