import { Field } from "@/components/ui/Field";
import { TextArea } from "@/components/ui/TextArea";
import { COMMENT_LIMIT } from "@/lib/writes/commentRules";

interface CommentFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  optional?: boolean;
}

/** The officer's words that go along with a write, to FrankieOne's audit and to the ledger. */
export function CommentField({ label, value, onChange, error, optional }: CommentFieldProps) {
  return (
    <Field label={label} optional={optional} error={error} description="Goes to FrankieOne's audit and to our ledger.">
      {(control) => (
        <TextArea
          {...control}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          maxCodePoints={COMMENT_LIMIT}
        />
      )}
    </Field>
  );
}
