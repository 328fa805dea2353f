import Check from "lucide-react/icons/check";
import X from "lucide-react/icons/x";
import { rulesHref } from "@/lib/permissions/rulesUrl";
import type { Permission } from "@/lib/permissions/can";
import { answersOf, type MatrixRow, type Relation } from "@/lib/permissions/matrix";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { type Role, ROLES } from "@/lib/domain/roles";

/** Who may do what: a row a question, a column a role; the reader's own is marked. On a phone each row is a card. */
export function RulesTable({ rows, own }: { rows: readonly MatrixRow[]; own: Role }) {
  return (
    <table role="table" className="w-full max-w-5xl border-collapse text-left max-md:block">
      <caption className="sr-only">Who may do what</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          <th role="columnheader" scope="col" className="border-b border-line py-2 pr-3 font-medium text-ink-muted">
            What
          </th>
          {ROLES.map((role) => (
            <th
              key={role}
              role="columnheader"
              scope="col"
              className="w-1/4 border-b border-line px-3 py-2 font-medium text-ink-muted"
            >
              {ROLE_WORDS[role]}
              {role === own && " (you)"}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <Row key={row.words} row={row} own={own} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { words, permissions }, own }: { row: MatrixRow; own: Role }) {
  return (
    <tr role="row" className="border-b border-line align-top max-md:block max-md:py-2">
      <th role="rowheader" scope="row" className="py-2 pr-3 font-medium max-md:block max-md:py-1">
        {words}
      </th>
      {ROLES.map((role) => (
        <td
          key={role}
          role="cell"
          className={`px-3 py-2 max-md:block max-md:py-1 ${role === own ? "bg-surface-selected" : ""}`}
        >
          <span className="text-xs text-ink-muted md:sr-only">{ROLE_WORDS[role]}</span>
          <ul className="flex flex-col gap-1">
            {answersOf(permissions[role]).map(({ relations, permission }) => (
              <li key={permission.allowed ? "" : permission.rule}>
                <Answer permission={permission} relations={relations} />
              </li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}

const AS: Record<Relation, string> = { assignee: "assignee", reviewer: "reviewer", neither: "neither" };

function Answer({ permission, relations }: { permission: Permission; relations?: readonly Relation[] }) {
  const [Icon, tone] = permission.allowed ? [Check, "text-good-ink"] : [X, "text-ink-muted"];
  return (
    <span className="flex gap-1.5">
      <Icon aria-hidden size={14} className={`mt-0.75 shrink-0 ${tone}`} />
      <span className="min-w-0 wrap-anywhere">
        {permission.allowed ? (
          "Yes"
        ) : (
          <a href={rulesHref(permission.rule)} className="text-accent-text underline-offset-2 hover:underline">
            No<span className="sr-only">: {permission.reason}</span>
          </a>
        )}
        {relations && <span className="text-ink-muted"> as {relations.map((each) => AS[each]).join(" or ")}</span>}
      </span>
    </span>
  );
}
