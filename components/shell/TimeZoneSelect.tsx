"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { browserZone, useTimeZone } from "@/components/ui/clock";
import { notify } from "@/components/ui/notices";
import { Select } from "@/components/ui/Select";
import { RequestError } from "@/lib/http/client";
import { keepPreferences } from "@/lib/officers/mutations";

const NOTE_ID = "time-zone-note";

/** The time zone in which the officer's days begin and end, everywhere at the desk. */
export function TimeZoneSelect() {
  const current = useTimeZone();
  const [chosen, setChosen] = useState<string>();
  const router = useRouter();
  const client = useQueryClient();
  const choose = async (timeZone: string) => {
    setChosen(timeZone);
    try {
      await keepPreferences({ timeZone });
      router.refresh();
      void client.invalidateQueries();
    } catch (error) {
      setChosen(undefined);
      if (!(error instanceof RequestError)) throw error;
      const { requestId } = error.problem;
      const detail = `Times are shown in ${current} as before. ${error.message}`;
      notify({ id: "time-zone", tone: "caution", title: "Your time zone could not be saved", detail, requestId });
    }
  };
  return (
    <>
      <label className="flex items-center justify-between gap-4">
        <span className="shrink-0 text-ink-muted">Time zone</span>
        <Select
          aria-describedby={NOTE_ID}
          value={chosen ?? current}
          options={optionsWith(current)}
          onChange={(event) => void choose(event.target.value)}
          className="max-w-40 min-w-0"
        />
      </label>
      <p id={NOTE_ID} className="mt-1 text-xs text-ink-muted">
        Days and months begin at midnight there: on screens, in filters and exports, in Team and Analytics.
      </p>
    </>
  );
}

/** UTC and the one of this browser first. */
function optionsWith(current: string) {
  const names = new Set(["UTC", browserZone(), current, ...Intl.supportedValuesOf("timeZone")]);
  return [...names].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
