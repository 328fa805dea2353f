"use client";

import { useQuery } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { buttonStyles } from "@/components/ui/buttonStyles";
import { can } from "@/lib/permissions/can";
import { sessionQuery } from "@/lib/auth/queries";
import { viewHref } from "@/lib/worklist/viewUrl";
import { fromStart, type View } from "@/lib/worklist/views";

/** The cases of the view as it is shown, as a file, for officers who may export. */
export function ExportLink({ view }: { view: View }) {
  const officer = useQuery(sessionQuery()).data?.officer;
  if (!officer || !can(officer, "export-worklist").allowed) return null;
  const [, params = ""] = viewHref(fromStart(view)).split("?");
  return (
    <a
      href={`/api/worklist/export${params && `?${params}`}`}
      download
      className={buttonStyles("secondary", "md", "mr-auto")}
    >
      <Download aria-hidden size={14} />
      CSV of this view
    </a>
  );
}
