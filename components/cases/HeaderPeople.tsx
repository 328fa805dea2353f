"use client";

import { Avatar } from "@/components/ui/Avatar";
import { Badge } from "@/components/ui/Badge";
import { buttonStyles } from "@/components/ui/buttonStyles";
import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { visibleText } from "@/components/ui/visibleText";
import { useActing } from "@/components/writes/acting";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { CASE_ROLE_WORDS, CASE_ROLES, type CaseRole } from "@/lib/domain/caseRoleWords";
import { ownersOf } from "@/lib/profiles/owners";
import { caseHeader } from "./headerStyles";
import { Fact, type HeaderFactsProps } from "./HeaderFact";

/** Assignee → reviewer: each opens the reassignment where the officer may do that. */
export function HeaderPeople({ profile, samePerson, changed }: HeaderFactsProps) {
  const owners = ownersOf(profile);
  return (
    <dl className={caseHeader.people}>
      {CASE_ROLES.map((role) => (
        <Fact key={role} term={CASE_ROLE_WORDS[role].label} changed={changed.has(role)} shrinks>
          {role === "reviewer" && <span aria-hidden>→</span>}
          <Holder role={role} name={owners[role]} />
          {role === "reviewer" && samePerson && <SamePerson />}
        </Fact>
      ))}
    </dl>
  );
}

function SamePerson() {
  return (
    <span className="flex shrink-0">
      <Badge tone="caution" title="Assignee and reviewer are the same person">
        Same person
      </Badge>
    </span>
  );
}

const NOBODY: Record<CaseRole, string> = { assignee: "Unassigned", reviewer: "No reviewer" };

function Holder({ role, name }: { role: CaseRole; name: string | undefined }) {
  const acting = useActing();
  const reason = acting && reasonAgainstAct("reassign", acting.officer, acting.loaded.serviceProfile);
  const shown = name ? <Named name={name} /> : <span className="truncate text-ink-muted">{NOBODY[role]}</span>;
  if (!acting || reason) return <span className={cx("inline-flex min-w-0 items-center gap-1.5", WIDEST)}>{shown}</span>;
  const label = `Change ${CASE_ROLE_WORDS[role].label.toLowerCase()}: ${visibleText(name ?? NOBODY[role])}`;
  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={() => acting.open({ form: "reassign" })}
        className={buttonStyles("secondary", "sm", cx("min-w-0 shrink!", WIDEST))}
      >
        {shown}
      </button>
      {/* Paper has no buttons. */}
      <span className="hidden print:inline">{name ?? NOBODY[role]}</span>
    </>
  );
}

const WIDEST = "max-w-44 print:max-w-none";

function Named({ name }: { name: string }) {
  return (
    <>
      <span className="-mx-0.5 flex shrink-0 scale-80 @max-[44rem]/header:hidden">
        <Avatar name={name} />
      </span>
      <Isolated truncate>{name}</Isolated>
    </>
  );
}
