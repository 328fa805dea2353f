import type { View } from "@/lib/worklist/views";

/** What every section of the filter form gets: the view being put together, and a way to change it. */
export interface SectionProps {
  draft: View;
  onChange: (draft: View) => void;
}
