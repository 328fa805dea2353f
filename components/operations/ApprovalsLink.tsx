import UserCheck from "lucide-react/icons/user-check";
import Link from "next/link";
import { iconButtonStyles } from "@/components/ui/buttonStyles";

/** How many proposals wait for this officer to decide, and the way there. */
export default function ApprovalsLink({ proposals }: { proposals: number }) {
  return (
    <Link
      href="/approvals"
      prefetch={false}
      aria-label={`Proposals to approve: ${proposals}`}
      title="Proposals to approve"
      className={iconButtonStyles("quiet", "md", "relative")}
    >
      <UserCheck aria-hidden size={16} />
      <span className="absolute -top-1 -right-1 min-w-4 rounded-full bg-danger px-1 text-center text-2xs/4 text-accent-ink tabular-nums">
        {proposals > 99 ? "99+" : proposals}
      </span>
    </Link>
  );
}
