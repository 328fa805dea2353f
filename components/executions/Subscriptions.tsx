import { UserName } from "@/components/outcomes/UserName";
import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { humanise } from "@/lib/format";
import type { Subscription } from "@/lib/frankieone/wire/serviceProfile";

/** What is watched for this profile, and since when. */
export function Subscriptions({ subscriptions }: { subscriptions: readonly Subscription[] }) {
  if (subscriptions.length === 0) return <p className="text-ink-muted">No ongoing monitoring.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {subscriptions.map((subscription, index) => (
        <Row key={index} subscription={subscription} />
      ))}
    </ul>
  );
}

function Row({ subscription }: { subscription: Subscription }) {
  const { status, type, workflowName, enabledAt, enabledBy, disabledAt, disabledBy } = subscription;
  const on = status === "ENABLED";
  const [at, by] = on ? [enabledAt, enabledBy] : [disabledAt, disabledBy];
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className="font-medium">
        <Isolated limit={80}>{type ? humanise(type) : "Monitoring"}</Isolated>
      </span>
      {status && <Badge tone={on ? "good" : "neutral"}>{on ? "On" : status === "DISABLED" ? "Off" : status}</Badge>}
      <span className="text-ink-muted">
        {at && <RelativeTime value={at} />}
        {by && (
          <>
            {" by "}
            <UserName user={by} />
          </>
        )}
        {workflowName && (
          <>
            {" · runs "}
            <Isolated>{workflowName}</Isolated>
          </>
        )}
      </span>
    </li>
  );
}
