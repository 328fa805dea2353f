import Link from "next/link";
import { rulesHref } from "@/lib/permissions/rulesUrl";

/** From a refusal to the table of rules, at the one that refused where it is named. */
export function RuleLink({ rule }: { rule?: string }) {
  return (
    <Link
      href={rulesHref(rule)}
      prefetch={false}
      className="self-start text-xs text-accent-text underline-offset-2 hover:underline"
    >
      Why? See the rules
    </Link>
  );
}
