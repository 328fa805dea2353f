"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { Officer } from "@/lib/domain/officer";
import { sessionKeys } from "@/lib/auth/keys";
import { onAnnouncement } from "@/lib/auth/otherTabs";
import { noteSignedIn, presenceStore } from "@/lib/auth/presence";
import { sessionQuery } from "@/lib/auth/queries";
import { leave } from "@/lib/auth/signIn";
import { endingSoon } from "@/lib/auth/watchRules";
import { watchAttendance } from "@/lib/http/attendance";
import { BannerNotLoaded } from "./BannerNotLoaded";
import { orNothing } from "@/components/shell/codeMissing";

/** Loaded when a session ends, which is not on every page. What does not arrive must not take the page with it. */
const SignedOutBanner = lazy(() =>
  import("./SessionBanner").then((module) => ({ default: module.SignedOutBanner }), orSignIn),
);
const EndingSoonBanner = lazy(() =>
  import("./SessionBanner").then((module) => ({ default: module.EndingSoonBanner }), orSignIn),
);
const OtherOfficerBanner = lazy(() =>
  import("./SessionBanner").then((module) => ({ default: module.OtherOfficerBanner }), orSignIn),
);

/** Loaded once for each officer. Where it does not arrive, the next page tries again. */
const LearnTimeZone = lazy(() => import("./LearnTimeZone").catch(orNothing));

function orSignIn(cause: unknown) {
  reportError(cause);
  return { default: BannerNotLoaded };
}

/**
 * Watches the session of this tab: warns before it ends, and when it has ended lets the officer sign in again without
 * leaving the page. In: for whom the page was made. Nothing typed is ever lost to it.
 */
export function SessionWatch({ officer }: { officer: Officer }) {
  return (
    <Suspense>
      <Watch officer={officer} />
      {officer.timeZone === undefined && <LearnTimeZone />}
    </Suspense>
  );
}

function Watch({ officer }: { officer: Officer }) {
  const signedOutAt = useSyncExternalStore(presenceStore.subscribe, presenceStore.current, presenceStore.onServer);
  const queryClient = useQueryClient();
  const session = useQuery(sessionQuery());
  const other = session.data && session.data.officer.id !== officer.id ? session.data.officer : undefined;
  const isBack = signedOutAt !== undefined && session.dataUpdatedAt > signedOutAt && !other;

  useOtherTabs();
  useEffect(() => {
    if (!isBack) return;
    noteSignedIn();
    // What failed while signed out is read now.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKeys.current[0] });
  }, [isBack, queryClient]);

  if (other) return <OtherOfficerBanner name={other.name} />;
  if (signedOutAt !== undefined) return <SignedOutBanner officer={officer} />;
  const ending = session.data && endingSoon(session.data);
  return ending ? <EndingSoonBanner why={ending} onStay={() => void session.refetch()} /> : null;
}

/** After a sign-in elsewhere this tab reads its session again. After a sign-out elsewhere it shows nothing any more. */
function useOtherTabs(): void {
  const queryClient = useQueryClient();
  const react = useEffectEvent((announcement: unknown) => {
    if (announcement === "signed-in") void queryClient.invalidateQueries({ queryKey: sessionKeys.current });
    if (announcement === "signed-out") leave();
  });
  useEffect(() => {
    watchAttendance();
    const listening = new AbortController();
    // A page restored from the browser's cache may belong to an officer who has signed out since.
    const reload = ({ persisted }: PageTransitionEvent) => void (persisted && window.location.reload());
    window.addEventListener("pageshow", reload, { signal: listening.signal });
    const stop = onAnnouncement(react);
    return () => {
      stop();
      listening.abort();
    };
  }, []);
}
