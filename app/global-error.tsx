"use client";

import { ErrorScreen, type ErrorScreenProps } from "@/components/shell/ErrorScreen";
import "./globals.css";

/**
 * A page outside the desk, the desk's own frame or the document itself failed: it brings a document of its own. One boundary
 * for all three, since every page loads each of them. The theme follows the system here.
 */
export default function GlobalError(props: ErrorScreenProps) {
  return (
    <html lang="en-GB">
      <body className="font-sans">
        <title>Something went wrong · Countersign</title>
        <main>
          <ErrorScreen {...props} />
        </main>
      </body>
    </html>
  );
}
