import type { ReactNode } from "react";
import { Mark } from "@/components/shell/Mark";

/** The sign-in page around its form: one quiet column. */
export function SignInFrame({ title = "Sign in", children }: { title?: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header className="flex flex-col gap-4">
        <p className="flex items-center gap-2.5 text-lg font-semibold">
          <Mark size={28} />
          Countersign
        </p>
        <h1 className="text-xl font-semibold">{title}</h1>
      </header>
      <noscript>Countersign needs JavaScript. Allow it for this site and reload the page.</noscript>
      {children}
    </main>
  );
}
