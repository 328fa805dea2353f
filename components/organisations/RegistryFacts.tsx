import { ReadableValue } from "@/components/executions/ReadableValue";
import { useTimeZone } from "@/components/ui/clock";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import type { Fact } from "@/lib/executions/facts";
import { member, readable } from "@/lib/executions/looseValues";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { plural } from "@/lib/format";
import { addressesOf, type Official, officialsOf, registryFactsOf } from "@/lib/organisations/registry";
import { EntityName } from "./EntityName";
import { Part } from "./Part";

/** What registers say of an organisation: its facts, addresses and capital, and who acts for it. */
export function RegistryFacts({ organization }: { organization: Organization }) {
  const [registered, addresses] = [registryFactsOf(organization), addressesOf(organization)];
  const officials = officialsOf(organization);
  const capital = readable(member(organization, "shareCapital"), useTimeZone());
  return (
    <>
      {officials.list.length > 0 && (
        <Part title="Officials">
          <Officials {...officials} />
        </Part>
      )}
      {registered.length > 0 && (
        <Part title="Registry">
          <Facts facts={registered} />
        </Part>
      )}
      {addresses.length > 0 && (
        <Part title="Addresses">
          <Facts facts={addresses} />
        </Part>
      )}
      {capital && (
        <Part title="Share capital">
          <ReadableValue value={capital} />
        </Part>
      )}
    </>
  );
}

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <DescriptionList
    items={facts.map(({ term, value }) => ({ term, value: <Isolated limit={400}>{value}</Isolated> }))}
  />
);

function Officials({ list, more }: { list: readonly Official[]; more: number }) {
  return (
    <ul className="flex flex-col">
      {list.map(({ entity, role }, index) => (
        <li key={index} className="flex items-baseline gap-x-3 border-b border-line py-1.5 last:border-0">
          <span className="min-w-0 flex-1">
            <EntityName entity={entity} />
          </span>
          <span className="max-w-40 text-right wrap-anywhere text-ink-muted">
            <Isolated limit={200}>{role ?? "Role not given"}</Isolated>
          </span>
        </li>
      ))}
      {more > 0 && <li className="text-ink-muted">… and {plural(more, "more", "more")} that are not shown</li>}
    </ul>
  );
}
