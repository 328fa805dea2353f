import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { CaseChange } from "@/lib/cases/changes";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { PartName } from "@/lib/visits/contract";
import { caseHeader } from "./headerStyles";

export interface HeaderFactsProps {
  profile: ServiceProfile;
  /** One person holds both roles. */
  samePerson: boolean;
  changed: ReadonlySet<CaseChange["part"] | PartName>;
}

interface FactProps {
  term: string;
  changed?: boolean;
  /** Gives way where there is no room for all. */
  shrinks?: boolean;
  children: ReactNode;
}

/** One fact of the header, under a name for those who hear it or point at it. */
export function Fact({ term, changed = false, shrinks = false, children }: FactProps) {
  return (
    <div
      title={changed ? `${term}: changed since you looked` : term}
      className={cx(caseHeader.fact, shrinks ? "shrink!" : caseHeader.whole, changed && CHANGED)}
    >
      <dt className="sr-only">{term}</dt>
      <dd className="flex min-w-0 items-center gap-x-1.5">
        {children}
        {changed && <VisuallyHidden> (changed since you looked)</VisuallyHidden>}
      </dd>
    </div>
  );
}

/** An outline takes no room: what changes while one looks moves nothing. */
const CHANGED = "rounded-sm bg-caution-bg outline-2 outline-offset-2 outline-dashed outline-caution-mark";
