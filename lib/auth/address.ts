/**
 * Where a request comes from, as far as it can be told. In: its headers. Out: the last entry of X-Forwarded-For, which
 * the front proxy (or Next itself, when there is none) wrote; of an IPv6 address the /64 that one subscriber has.
 * A client without a front proxy can forge it, which is why attempts are also counted for the account alone.
 */
export function addressOf(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:/i, "");
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
