import { notify } from "@/components/ui/notices";
import { RequestError } from "@/lib/http/client";
import { keepPreferences } from "@/lib/officers/mutations";

/** Keeps whether single-key shortcuts are in force, for every browser of the officer; says so where the desk could not keep it. */
export async function keepSingleKeys(on: boolean): Promise<void> {
  try {
    await keepPreferences({ singleKeys: on });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const detail = `It applies in this tab until you reload it. ${error.message}`;
    const { requestId } = error.problem;
    notify({ id: "single-keys", tone: "caution", title: "Your choice could not be saved", detail, requestId });
  }
}
