import { browserZone } from "@/components/ui/clock";
import { keepPreferences } from "@/lib/officers/mutations";

/** Tells the desk the time zone this browser is in; the desk keeps it where it knows none of the officer. Fails with RequestError. */
export async function learnTimeZone(): Promise<void> {
  await keepPreferences({ seenTimeZone: browserZone() });
}
