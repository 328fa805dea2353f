import type { Metadata } from "next";
import { NotFoundScreen } from "@/components/shell/NotFoundScreen";

export const metadata: Metadata = { title: "Not found" };

/** An address that names nothing, outside the desk. */
export default function NotFound() {
  return (
    <main>
      <NotFoundScreen />
    </main>
  );
}
