"use client";

import Printer from "lucide-react/icons/printer";
import { Button } from "./Button";

/** Opens the browser's printing of this page; itself it is not printed. */
export function PrintButton() {
  return (
    <span className="print:hidden">
      <Button icon={<Printer aria-hidden size={14} />} onClick={() => window.print()}>
        Print
      </Button>
    </span>
  );
}
