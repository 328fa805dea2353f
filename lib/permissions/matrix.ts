import { type Action, can, type Circumstances, type Permission } from "./can";
import type { Officer } from "@/lib/domain/officer";
import { ASKER, type Question, QUESTIONS } from "./questions";
import { type Role, ROLES } from "@/lib/domain/roles";

/** How an officer relates to a case. */
export const RELATIONS = ["assignee", "reviewer", "neither"] as const;
export type Relation = (typeof RELATIONS)[number];

/** One question, with the permission of the table for every role and relation. */
export interface MatrixRow {
  action: Action;
  words: string;
  permissions: Record<Role, Record<Relation, Permission>>;
}

/**
 * The whole table, asked cell by cell: its cells are what `can` answers, so that there is one source. In: the policy,
 * which a few rules follow.
 */
export function matrixOf(policy: Circumstances["policy"]): MatrixRow[] {
  return (Object.entries(QUESTIONS) as [Action, readonly Question[]][]).flatMap(([action, questions]) =>
    questions.map(({ words, circumstances }) => ({
      action,
      words,
      permissions: forEach(ROLES, (role) =>
        forEach(RELATIONS, (relation) => can(asker(role), action, { policy, ...circumstances, ...caseOf(relation) })),
      ),
    })),
  );
}

function forEach<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

const asker = (role: Role): Officer => ({ id: ASKER, email: "whoever@asks.example", name: ASKER, role });

const caseOf = (relation: Relation): Circumstances =>
  relation === "neither" ? { assignee: "one", reviewer: "another" } : { [relation]: ASKER };

/** The answers of a cell: one where the relation makes no difference, else each with the relations it holds for. */
export function answersOf(
  permissions: Record<Relation, Permission>,
): { relations?: Relation[]; permission: Permission }[] {
  const answers: { relations: Relation[]; permission: Permission }[] = [];
  for (const relation of RELATIONS) {
    const permission = permissions[relation];
    const same = answers.find((answer) => nameOf(answer.permission) === nameOf(permission));
    if (same) same.relations.push(relation);
    else answers.push({ relations: [relation], permission });
  }
  return answers.length === 1 ? answers.map(({ permission }) => ({ permission })) : answers;
}

const nameOf = (permission: Permission) => (permission.allowed ? "" : permission.rule);

/** Every rule by which anything is refused, by name, with its reason. */
export function rulesOf(rows: readonly MatrixRow[]): { rule: string; reason: string }[] {
  const permissions = rows.flatMap((row) =>
    ROLES.flatMap((role) => RELATIONS.map((each) => row.permissions[role][each])),
  );
  const found = new Map(permissions.flatMap((each) => (each.allowed ? [] : [[each.rule, each.reason] as const])));
  return [...found].map(([rule, reason]) => ({ rule, reason })).toSorted((a, b) => a.rule.localeCompare(b.rule));
}
