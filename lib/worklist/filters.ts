import {
  ENTITY_TYPES,
  ISSUE_CATEGORIES,
  ISSUE_SEVERITIES,
  ISSUES,
  RISK_LEVELS,
  SERVICE_PROFILE_STATES,
} from "@/lib/frankieone/wire/enums";
import { ENTITY_ID_SHAPE } from "@/lib/frankieone/wire/shapes";

/** A filter that holds any of several values: its name in the URL, in words, and in the vendor's request. */
interface ListFilter {
  key:
    | "workflowNames"
    | "riskLevels"
    | "issueCategories"
    | "issueSeverities"
    | "issues"
    | "states"
    | "assignees"
    | "reviewers"
    | "entityTypes"
    | "entityIds";
  label: string;
  /** The only values there are; without them any text is one. */
  members?: readonly string[];
}

/** Every list filter of searchIndividuals (handbook 1.15) by its name in the URL; statuses are apart, in statuses.ts. */
export const LIST_FILTERS = {
  workflow: { key: "workflowNames", label: "Workflow" },
  risk: { key: "riskLevels", label: "Risk", members: RISK_LEVELS },
  category: { key: "issueCategories", label: "Issue category", members: ISSUE_CATEGORIES },
  severity: { key: "issueSeverities", label: "Issue severity", members: ISSUE_SEVERITIES },
  issue: { key: "issues", label: "Issue", members: ISSUES },
  state: { key: "states", label: "State", members: SERVICE_PROFILE_STATES },
  assignee: { key: "assignees", label: "Assignee" },
  reviewer: { key: "reviewers", label: "Reviewer" },
  type: { key: "entityTypes", label: "Type", members: ENTITY_TYPES },
  entity: { key: "entityIds", label: "Entity ID" },
} as const satisfies Record<string, ListFilter>;
export type ListName = keyof typeof LIST_FILTERS;
export const LIST_NAMES = Object.keys(LIST_FILTERS) as ListName[];

/** Most values of one filter: what the vendor's filter takes, and what a URL can carry. */
export const MOST_VALUES = 50;
export const LONGEST_TEXT = 256;

/** Is this a value of that filter? */
export function isListValue(name: ListName, value: string): boolean {
  const { members }: ListFilter = LIST_FILTERS[name];
  if (name === "entity") return ENTITY_ID_SHAPE.test(value);
  return members ? members.includes(value) : value !== "" && value.length <= LONGEST_TEXT && value === value.trim();
}

/** Filters by day, each with the bound it sets; a day counts in the officer's time zone. */
export const DAY_FILTERS = {
  createdFrom: { key: "createdAtAfter", label: "Created from", bound: "start" },
  createdTo: { key: "createdAtBefore", label: "Created until", bound: "end" },
  updatedFrom: { key: "updatedAtAfter", label: "Updated from", bound: "start" },
  updatedTo: { key: "updatedAtBefore", label: "Updated until", bound: "end" },
} as const;
export type DayName = keyof typeof DAY_FILTERS;
export const DAY_NAMES = Object.keys(DAY_FILTERS) as DayName[];

type Lists = Partial<Record<ListName, string[]>>;

/** Lists with other values of one filter; a filter without values is removed. */
export function withList(lists: Lists, name: ListName, values: string[]): Lists {
  const changed = { ...lists, [name]: values };
  if (values.length === 0) delete changed[name];
  return changed;
}
