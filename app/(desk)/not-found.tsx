import { NotFoundScreen } from "@/components/shell/NotFoundScreen";

/** Something the desk was asked for does not exist: navigation and search stay. */
export default function DeskNotFound() {
  return <NotFoundScreen />;
}
