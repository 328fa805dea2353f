import { redirect } from "next/navigation";

/** The desk begins with the work that waits. */
export default function StartPage() {
  redirect("/worklist");
}
