import { Select, type SelectOption } from "@/components/ui/Select";
import { FILTER_LABEL, type FilterProps } from "./filterProps";

/** A filter with a closed list; a value of a link that is not in it is shown as it came. */
export function ChoiceFilter({ label, options, value, onChange }: FilterProps & { options: SelectOption[] }) {
  const known = !value || options.some((option) => option.value === value);
  return (
    <label className={FILTER_LABEL}>
      {label}
      <Select
        value={value}
        options={known ? options : [...options, { value, label: value }]}
        placeholder="All"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
