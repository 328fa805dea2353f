import { caseHref } from "@/lib/cases/queries";
import type { CasePlace } from "@/lib/domain/place";

/** The fragment of a case's address that asks for its notes. */
export const NOTES_FRAGMENT = "#notes";

/** The address of a case with its notes open. */
export const notesHref = (place: CasePlace) => caseHref(place) + NOTES_FRAGMENT;
