import CalendarOff from "lucide-react/icons/calendar-off";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import Scale from "lucide-react/icons/scale";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { rulesHref } from "@/lib/permissions/rulesUrl";
import { SignOutButton } from "./SignOutButton";

/** What an officer does with their own account, at the foot of the officer's menu. */
export function AccountActions() {
  const icon = <MonitorSmartphone aria-hidden size={16} />;
  return (
    <div className="flex flex-col">
      <ButtonLink
        href="/settings/availability"
        variant="quiet"
        className="w-full justify-start"
        icon={<CalendarOff aria-hidden size={16} />}
      >
        Availability
      </ButtonLink>
      <ButtonLink href="/settings/sessions" variant="quiet" className="w-full justify-start" icon={icon}>
        Sessions
      </ButtonLink>
      <ButtonLink
        href={rulesHref()}
        variant="quiet"
        className="w-full justify-start"
        icon={<Scale aria-hidden size={16} />}
      >
        Rules
      </ButtonLink>
      <SignOutButton />
    </div>
  );
}
