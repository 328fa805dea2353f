import { Avatar } from "@/components/ui/Avatar";
import { Isolated } from "@/components/ui/Isolated";

/** A person as FrankieOne names them: it may be anybody, also one who is no officer of this desk. */
export function OfficerName({ name }: { name: string }) {
  return (
    <span className="inline-flex max-w-56 min-w-0 items-center gap-1.5">
      <Avatar name={name} />
      <Isolated truncate>{name}</Isolated>
    </span>
  );
}
