"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type SettingsOfDesk, SettingsOfDeskContext } from "@/components/shell/settingsOfDesk";
import { TimeZoneContext } from "@/components/ui/clock";
import { noteFailure } from "@/lib/auth/presence";
import { readsAgain } from "@/lib/http/retry";

let browserClient: QueryClient | undefined;

interface ProvidersProps {
  /** Of the officer (IANA), where it is known. */
  timeZone?: string;
  settings: SettingsOfDesk;
  children: ReactNode;
}

/** What every signed-in page needs around it. */
export function Providers({ timeZone, settings, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient()}>
      <TimeZoneContext value={timeZone}>
        <SettingsOfDeskContext value={settings}>{children}</SettingsOfDeskContext>
      </TimeZoneContext>
    </QueryClientProvider>
  );
}

// On the server one client per render, so that no officer ever sees what another one read; one in the browser.
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeClient();
  return (browserClient ??= makeClient());
}

function makeClient(): QueryClient {
  return new QueryClient({
    // Whatever finds out that the session is over, the watch of the session hears of it.
    queryCache: new QueryCache({ onError: noteFailure }),
    mutationCache: new MutationCache({ onError: noteFailure }),
    defaultOptions: {
      queries: { retry: readsAgain, staleTime: 10_000, refetchOnWindowFocus: true },
      // A write is sent once, now, or not at all: never queued while offline, never sent again by itself.
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
