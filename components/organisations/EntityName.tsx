import Building2 from "lucide-react/icons/building-2";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import UserRound from "lucide-react/icons/user-round";
import Link from "next/link";
import { Isolated } from "@/components/ui/Isolated";
import type { LinkedEntity } from "@/lib/organisations/linked";
import { hrefOfEntity } from "@/lib/profiles/entityHref";

const ICON = { "aria-hidden": true, size: 14, className: "mr-1.5 inline align-[-2px] text-ink-muted" } as const;

/** A person or an organisation by name and kind; where FrankieOne gives their id the name leads to their cases. */
export function EntityName({ entity: { entityId, name, kind } }: { entity: LinkedEntity }) {
  const href = hrefOfEntity(entityId);
  const label = <Isolated limit={200}>{name}</Isolated>;
  return (
    <span className="min-w-0 wrap-anywhere">
      <KindIcon kind={kind} />
      {href ? (
        <Link href={href} prefetch={false} className="font-medium text-accent-text hover:underline">
          {label}
        </Link>
      ) : (
        <span className="font-medium">{label}</span>
      )}
      <span className="text-xs text-ink-muted">
        {" · "}
        <Isolated limit={80}>{kind ?? "Type not given"}</Isolated>
      </span>
    </span>
  );
}

function KindIcon({ kind }: Pick<LinkedEntity, "kind">) {
  if (kind === "Person") return <UserRound {...ICON} />;
  return kind === "Organisation" ? <Building2 {...ICON} /> : <CircleQuestionMark {...ICON} />;
}
