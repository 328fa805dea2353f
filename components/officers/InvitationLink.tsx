import { Callout } from "@/components/ui/Callout";
import { CopyButton } from "@/components/ui/CopyButton";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { INVITATION_PATH } from "@/lib/auth/signInPath";

interface InvitationLinkProps {
  token: string;
  until: string;
  name: string;
}

/** The link with which a person sets their password. It is shown here and nowhere else. */
export function InvitationLink({ token, until, name }: InvitationLinkProps) {
  const link = `${window.location.origin}${INVITATION_PATH}#${token}`;
  return (
    <Callout tone="good" live="polite" title="Invitation link (shown once)">
      <div className="flex flex-col gap-2">
        <p>
          Hand it to <Isolated className="font-medium">{name}</Isolated> over a secure channel: anyone with the link can
          set the password. It works once, until <ExactTime value={until} />.
        </p>
        <p className="flex items-start gap-1">
          <code className="min-w-0 flex-1 font-mono text-xs wrap-anywhere text-ink" data-testid="invitation-link">
            {link}
          </code>
          <CopyButton text={link} label="Copy link" />
        </p>
      </div>
    </Callout>
  );
}
