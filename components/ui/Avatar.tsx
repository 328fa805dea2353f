import { initials } from "@/lib/format";

/** The initials of a person. Decorative: the name is beside it or on the control around it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-flex size-6 shrink-0 items-center justify-center overflow-hidden rounded-full border border-neutral-line bg-neutral-bg text-2xs font-semibold text-neutral-ink select-none"
    >
      {initials(name)}
    </span>
  );
}
