/** One filter: its present value, empty for none, and who hears of another. */
export interface FilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export const FILTER_LABEL = "flex min-w-0 flex-col gap-1 text-xs text-ink-muted";
