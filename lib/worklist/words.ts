import { wordOfEntityType } from "@/lib/profiles/entityTypes";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { meaningOfState } from "@/lib/profiles/states";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { within } from "@/lib/executions/ruleWords";
import { wordOfIssue, wordOfSeverity } from "@/lib/executions/words";
import { DAY_FILTERS, DAY_NAMES, LIST_FILTERS, LIST_NAMES, type ListName, withList } from "./filters";
import type { StatusChoice } from "./statuses";
import { fromStart, isAttention, type TextSearch, type View } from "./views";

/** A value of a list filter in words; names of people and workflows are unchanged. */
export function wordOfValue(name: ListName, value: string): string {
  if (name === "risk") return meaningOfRisk(value)?.label ?? value;
  if (name === "state") return meaningOfState(value)?.label ?? value;
  if (name === "issue") return wordOfIssue({ issue: value }).label;
  if (name === "type") return wordOfEntityType(value);
  if (name === "category") return wordOfIssue({ category: value }).label;
  return name === "severity" ? wordOfSeverity(value).label : value;
}

export const OVERRIDE_WORDS: Record<StatusChoice["override"], string> = {
  ALL: "whoever decided",
  ONLY_OVERRIDDEN: "overridden by a person",
  EXCLUDE_OVERRIDDEN: "not overridden",
};

function wordOfStatus({ status, override }: StatusChoice): string {
  const word = status === "ANY" ? "Any" : meaningOfStatus(status).label;
  return override === "ALL" ? word : `${word}, ${OVERRIDE_WORDS[override]}`;
}

export const FIELD_WORDS: Record<TextSearch["field"], string> = {
  NAME: "Name",
  GIVEN_NAME: "Given name",
  FAMILY_NAME: "Family name",
  MIDDLE_NAME: "Middle name",
  DISPLAY_NAME: "Display name",
  OTHER_NAME: "Other name",
  EXTERNAL_REFERENCE: "Reference",
  REGISTERED_NAME: "Registered name (organisations)",
  ALTERNATE_NAME: "Alternate name (organisations)",
  REGISTRATION_NUMBER: "Registration number (organisations)",
};

export const TYPE_WORDS: Record<TextSearch["type"], string> = { FUZZY: "Similar text", EXACT: "Exact text" };

/** A filter that holds, in words, and the view without it. */
export interface ViewFilter {
  key: string;
  label: string;
  value: string;
  without: View;
}

/** Every filter of a view, one by one. */
export function filtersOfView(view: View): ViewFilter[] {
  const first = fromStart(view);
  return [...searchOf(first), ...listsOf(first), ...statusesOf(first), ...daysOf(first)];
}

function searchOf(view: View): ViewFilter[] {
  if (!view.search) return [];
  const { term, field, type } = view.search;
  const without = { ...view, search: undefined };
  return [{ key: "search", label: FIELD_WORDS[field], value: `${term} (${within(TYPE_WORDS[type])})`, without }];
}

function listsOf(view: View): ViewFilter[] {
  return LIST_NAMES.flatMap((name) =>
    (view.lists[name] ?? []).map((value) => ({
      key: `${name} ${value}`,
      label: LIST_FILTERS[name].label,
      value: wordOfValue(name, value),
      without: { ...view, lists: withoutValue(view.lists, name, value) },
    })),
  );
}

function withoutValue(lists: View["lists"], name: ListName, value: string): View["lists"] {
  return withList(
    lists,
    name,
    (lists[name] ?? []).filter((each) => each !== value),
  );
}

function statusesOf(view: View): ViewFilter[] {
  if (isAttention(view.statuses))
    return [{ key: "attention", label: "Status", value: "needs attention", without: { ...view, statuses: [] } }];
  return view.statuses.map((choice) => ({
    key: `status ${choice.status} ${choice.override}`,
    label: "Status",
    value: wordOfStatus(choice),
    without: { ...view, statuses: view.statuses.filter((each) => each !== choice) },
  }));
}

function daysOf(view: View): ViewFilter[] {
  return DAY_NAMES.flatMap((name) => {
    const { [name]: value, ...days } = view.days;
    return value ? [{ key: name, label: DAY_FILTERS[name].label, value, without: { ...view, days } }] : [];
  });
}
