"use client";

import ExternalLink from "lucide-react/icons/external-link";
import { useSettingsOfDesk } from "@/components/shell/settingsOfDesk";
import { buttonStyles } from "@/components/ui/buttonStyles";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { CaseParams } from "@/lib/cases/contract";
import { portalUrlOf } from "@/lib/portalUrl";

/** Leads to the case in FrankieOne's own portal, in a tab that learns nothing of this one; nothing where no address is known. */
export function OpenInFrankieOne({ params }: { params: CaseParams }) {
  const { portal } = useSettingsOfDesk();
  if (!portal) return null;
  return (
    <a
      href={portalUrlOf(portal, params)}
      target="_blank"
      rel="noopener noreferrer"
      className={buttonStyles("secondary", "md", "w-full print:hidden")}
    >
      <span className="flex-1 text-left">Open in FrankieOne</span>
      <ExternalLink aria-hidden size={14} className="text-ink-muted" />
      <VisuallyHidden>(opens in a new tab)</VisuallyHidden>
    </a>
  );
}
