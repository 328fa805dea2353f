import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { EmailAddress } from "@/components/ui/EmailAddress";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/Table";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { accountStatusOf, wordsOfScope } from "@/lib/directory/accountStatus";

interface OfficerTableProps {
  officers: DirectoryOfficer[];
  /** The id of the one who looks. */
  own: string;
  /** Absent for those who only read. */
  onOpen?: (id: string) => void;
}

/** Everybody, one row each. On a narrow screen less urgent facts are under the name. */
export function OfficerTable({ officers, own, onOpen }: OfficerTableProps) {
  return (
    <Table caption="Officers" scrollLabel={onOpen ? undefined : "Officers"}>
      <TableHead>
        <tr>
          <Th>Officer</Th>
          <Th>Role</Th>
          <Th className="max-sm:hidden">Account</Th>
          <Th className="max-md:hidden">Sees</Th>
          <Th className="max-md:hidden">Last seen</Th>
          {onOpen && (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          )}
        </tr>
      </TableHead>
      <tbody>
        {officers.map((officer) => (
          <Row key={officer.id} officer={officer} isOwn={officer.id === own} onOpen={onOpen} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ officer, isOwn, onOpen }: { officer: DirectoryOfficer; isOwn: boolean; onOpen?: (id: string) => void }) {
  const { id, name, email, role, lastSeenAt } = officer;
  const standing = accountStatusOf(officer);
  return (
    <Tr>
      <Td>
        <div className="font-medium wrap-anywhere">
          <Isolated>{name}</Isolated>
          {isOwn && <span className="font-normal text-ink-muted"> (you)</span>}
        </div>
        <div className="text-xs text-ink-muted max-sm:max-w-44 max-sm:wrap-anywhere sm:truncate" title={email}>
          <EmailAddress>{email}</EmailAddress>
        </div>
        <div className="mt-0.5 sm:hidden">
          <Badge variant="plain" tone={standing.tone}>
            {standing.label}
          </Badge>
        </div>
      </Td>
      <Td className="whitespace-nowrap">{role ? ROLE_WORDS[role] : "None yet"}</Td>
      <Td className="max-sm:hidden">
        <Badge variant="plain" tone={standing.tone}>
          {standing.label}
        </Badge>
      </Td>
      <Td className="max-w-64 wrap-anywhere max-md:hidden">{wordsOfScope(officer)}</Td>
      <Td className="whitespace-nowrap text-ink-muted max-md:hidden">
        {lastSeenAt ? <RelativeTime value={lastSeenAt} /> : "Never"}
      </Td>
      {onOpen && (
        <Td className="text-right">
          <Button size="sm" aria-label={`Change ${name}`} onClick={() => onOpen(id)}>
            Change
          </Button>
        </Td>
      )}
    </Tr>
  );
}
