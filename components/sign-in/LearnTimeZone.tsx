"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { RequestError } from "@/lib/http/client";
import { learnTimeZone } from "./timeZone";

/** For an officer whose time zone is not known: learns it from the browser, and draws the page again in it. */
export default function LearnTimeZone() {
  const router = useRouter();
  useEffect(() => {
    learnTimeZone().then(
      () => router.refresh(),
      // Days are days in UTC then, as each page of them says; the next page tries again.
      (cause: unknown) => void (!(cause instanceof RequestError) && reportError(cause)),
    );
  }, [router]);
  return <></>;
}
