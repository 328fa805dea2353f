import { notify } from "@/components/ui/notices";
import { RequestError } from "@/lib/http/client";
import { keepPreferences } from "@/lib/officers/mutations";
import { putSingleKeys } from "./singleKeys";

/** Switches single-key shortcuts on or off at once, and for good; says so where the desk could not keep it. */
export async function keepSingleKeys(on: boolean): Promise<void> {
  putSingleKeys(on);
  try {
    await keepPreferences({ singleKeys: on });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const detail = `It holds in this tab until you reload it. ${error.message}`;
    const { requestId } = error.problem;
    notify({ id: "single-keys", tone: "caution", title: "Your choice could not be kept", detail, requestId });
  }
}
