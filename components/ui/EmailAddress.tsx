import { Isolated } from "./Isolated";

/** An e-mail address, broken before its "@" where it is too long for one line. */
export function EmailAddress({ children: address }: { children: string }) {
  const at = address.lastIndexOf("@");
  if (at <= 0) return <Isolated>{address}</Isolated>;
  return (
    <>
      <Isolated>{address.slice(0, at)}</Isolated>
      <wbr />
      <Isolated>{address.slice(at)}</Isolated>
    </>
  );
}
