import ExternalLink from "lucide-react/icons/external-link";
import { Isolated } from "@/components/ui/Isolated";

/** A link out of evidence, in a tab of its own that learns nothing about this one. In: an http or https address. */
export function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent-text hover:underline">
      <Isolated limit={300}>{children}</Isolated>
      <ExternalLink aria-hidden size={12} className="ml-1 inline align-[-1px]" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
