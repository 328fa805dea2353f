import { Button } from "@/components/ui/Button";

export interface DemoOfficer {
  name: string;
  email: string;
  /** The role in words. */
  role: string;
}

interface DemoOfficersProps {
  officers: DemoOfficer[];
  password: string;
  busy: boolean;
  /** Takes a form with `email` and `password`. */
  action: (form: FormData) => void;
}

/** On a demo desk: who one can be, one click each. */
export function DemoOfficers({ officers, password, busy, action }: DemoOfficersProps) {
  return (
    <section aria-labelledby="demo-officers" className="flex flex-col gap-3 border-t border-line pt-5">
      <div>
        <h2 id="demo-officers" className="font-semibold">
          This is a demo
        </h2>
        <p className="text-ink-muted">
          All people and cases are fictional. Everyone&apos;s password is{" "}
          <code className="font-mono text-ink">{password}</code>, or sign in with one click:
        </p>
      </div>
      <ul className="flex flex-col gap-1.5">
        {officers.map(({ name, email, role }) => (
          <li key={email}>
            <form action={action}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <Button type="submit" className="w-full" disabled={busy}>
                <span className="flex-1 text-left">{name}</span>
                <span className="font-normal text-ink-muted">{role}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
