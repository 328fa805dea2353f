import { Age } from "@/components/ui/Age";
import { cx } from "@/components/ui/cx";
import type { Wait } from "@/lib/profiles/waiting";

const AT_MOST =
  "The run has been overridden since. FrankieOne does not say whether it was waiting for a person before that.";

/** How long the case has waited for a person. A missing time of FrankieOne's must not read as if it did not wait. */
export function Waiting({ wait, className }: { wait: Wait | undefined; className?: string }) {
  if (!wait) return <span className={cx("font-normal text-ink-muted", className)}>Not waiting</span>;
  if (!wait.since) return <span title="FrankieOne gives no time">Time unknown</span>;
  return (
    <>
      <Age value={wait.since} />
      {wait.atMost && <span title={AT_MOST}> at most</span>}
    </>
  );
}
