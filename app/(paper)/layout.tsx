import type { ReactNode } from "react";

/** Around pages that are made for paper: narrow, without the frame of the desk. Each asks who is there by itself. */
export default function PaperLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh bg-surface text-ink">
      <main className="mx-auto max-w-4xl px-4 py-6 print:max-w-none print:p-0">{children}</main>
    </div>
  );
}
