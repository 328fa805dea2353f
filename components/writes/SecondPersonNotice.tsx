import UserCheck from "lucide-react/icons/user-check";

/** Says before it is sent that one person alone may not decide this. In: why, as the server will judge it; nothing where they may. */
export function SecondPersonNotice({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <p className="flex gap-1.5 font-medium text-caution-ink">
      <UserCheck aria-hidden size={14} className="mt-0.75 shrink-0" />
      <span>Needs a second approver: it will be sent for approval, not to FrankieOne. {reasons.join(" ")}</span>
    </p>
  );
}
