"use client";

import LogOut from "lucide-react/icons/log-out";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { notify } from "@/components/ui/notices";
import { signOut } from "@/lib/auth/signIn";
import { RequestError } from "@/lib/http/client";

/**
 * The way out, as an entry of a menu or as a button of a page. An officer who could not be signed out sees that they
 * are still signed in.
 */
export function SignOutButton({ of = "menu" }: { of?: "menu" | "page" }) {
  const [busy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    try {
      await signOut();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof RequestError)) throw error;
      const { detail, requestId } = error.problem;
      notify({ id: "sign-out", tone: "critical", title: "You are still signed in", detail, requestId });
    }
  }

  const icon = <LogOut aria-hidden size={16} />;
  return (
    <Button
      variant={of === "menu" ? "quiet" : "secondary"}
      className={of === "menu" ? "w-full justify-start" : undefined}
      icon={icon}
      busy={busy}
      onClick={() => void leave()}
    >
      Sign out
    </Button>
  );
}
