import type { ReactNode } from "react";
import { Providers } from "../providers";

/** Around every page of the desk. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <Providers>{children}</Providers>;
}
