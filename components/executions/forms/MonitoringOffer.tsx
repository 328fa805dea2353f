import { Button } from "@/components/ui/Button";
import { useActing } from "@/components/writes/acting";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { labelOfSwitch, switchAfter, valueOfSwitch } from "@/lib/cases/monitoringRules";
import type { Officer } from "@/lib/domain/officer";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";

interface MonitoringOfferProps {
  /** The status that was decided. */
  status: string;
  officer: Officer;
  profile: ServiceProfile;
}

/** After a decision: leads to the switch of monitoring that goes with it. The desk never switches by itself. */
export function MonitoringOffer({ status, officer, profile }: MonitoringOfferProps) {
  const acting = useActing();
  const offered = switchAfter(status, profile);
  if (!acting || !offered || reasonAgainstAct("set-monitoring", officer, profile)) return null;
  const open = () => acting.open({ form: "set-monitoring", wanted: valueOfSwitch(offered) });
  return (
    <Button size="sm" variant="quiet" onClick={open}>
      {labelOfSwitch(offered)}
    </Button>
  );
}
