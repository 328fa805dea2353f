/** The mark of the product: two ticks above one line, signed and countersigned. Decorative: the name is beside it. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 24 24" fill="none" className="shrink-0">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <g stroke="#fff" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="m5 10.5 2.75 3 5.25-6.75" />
        <path d="m12 12.25 1.25 1.25L18.75 6.75" />
        <path d="M5.5 18h13" strokeOpacity=".6" strokeWidth="1.75" />
      </g>
    </svg>
  );
}
