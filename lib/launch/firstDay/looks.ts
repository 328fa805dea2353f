import { keepScopes } from "@/lib/accounts/scope";
import { closeDb } from "@/lib/db/client";
import { reconcile } from "@/lib/writes/reconcile";

const LATER_MS = 2 * 3_600_000;
/** More than the schedule of looks holds. */
const MOST_LOOKS = 12;

/*
 * Every look that is to come at changes whose outcome is unknown, each made now and as if it were due: the vendor is asked as often
 * as ever, only sooner. What comes of it is recorded at the time it happens.
 */
keepScopes();
try {
  for (let look = 1; look <= MOST_LOOKS; look += 1)
    if ((await reconcile(new Date(Date.now() + look * LATER_MS))) === 0) break;
} finally {
  await closeDb();
}
