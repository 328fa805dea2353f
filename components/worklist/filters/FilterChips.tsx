import { Button } from "@/components/ui/Button";
import { Chip } from "@/components/ui/Chip";
import { visibleText } from "@/components/ui/visibleText";
import { type View, withoutFilters } from "@/lib/worklist/views";
import { filtersOfView } from "@/lib/worklist/words";
import { showView } from "@/components/views/useView";

/** The filters that hold, each with a way to take it away. */
export default function FilterChips({ view }: { view: View }) {
  return (
    <>
      {filtersOfView(view).map(({ key, label, value, without }) => (
        <Chip
          key={key}
          label={label}
          value={<bdi>{visibleText(value)}</bdi>}
          name={value}
          onRemove={() => showView(without)}
        />
      ))}
      <Button size="sm" variant="quiet" onClick={() => showView(withoutFilters(view))}>
        Clear all
      </Button>
    </>
  );
}
