import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { visibleText } from "@/components/ui/visibleText";
import { type View, withoutFilters } from "@/lib/worklist/views";
import { filtersOfView } from "@/lib/worklist/words";
import { changeView } from "@/components/views/useView";

/** The filters that hold, each with a way to take it away. */
export default function FilterChips({ view }: { view: View }) {
  return (
    <>
      {filtersOfView(view).map(({ key, label, value }) => (
        <Chip
          key={key}
          label={label}
          value={<bdi>{visibleText(value)}</bdi>}
          name={value}
          onRemove={() => changeView((current) => withoutFilter(current, key))}
        />
      ))}
      <Button size="sm" variant="quiet" onClick={() => changeView(withoutFilters)}>
        Clear all
      </Button>
    </>
  );
}

const withoutFilter = (view: View, key: string) =>
  filtersOfView(view).find((each) => each.key === key)?.without ?? view;
