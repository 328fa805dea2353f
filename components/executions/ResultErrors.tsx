import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";

interface ResultError {
  code?: string;
  description?: string;
  location?: string;
}

/** Errors the vendor noted in a run, a step or a result. */
export function ResultErrors({ errors }: { errors: readonly ResultError[] }) {
  if (errors.length === 0) return null;
  return (
    <Callout tone="caution" title={errors.length === 1 ? "An error was noted" : `${errors.length} errors were noted`}>
      <ul>
        {errors.slice(0, 20).map(({ code, description, location }, index) => (
          <li key={index}>
            <Isolated>
              {[description, code, location && `at ${location}`].filter(Boolean).join(" · ") || "Without a description"}
            </Isolated>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
