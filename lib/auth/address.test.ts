import { describe, expect, it } from "vitest";
import { addressOf, clientAddress } from "./address";

describe("the address of a request", () => {
  it.each([
    ["no proxy declared: only the connection counts", 0, "198.51.100.1", "203.0.113.9"],
    ["one proxy: what it added counts", 1, "198.51.100.1", "198.51.100.1"],
    ["one proxy: what the client sent ahead does not", 1, "10.0.0.1, 127.0.0.1, 198.51.100.1", "198.51.100.1"],
    ["two proxies: the second from the end", 2, "evil, 198.51.100.1, 192.0.2.7", "198.51.100.1"],
    ["with a port", 1, "198.51.100.1:4711", "198.51.100.1"],
    ["IPv6 with brackets and a port", 1, "[2001:DB8::1]:4711", "2001:db8::1"],
    ["IPv4 in the form of IPv6", 1, "::ffff:198.51.100.1", "198.51.100.1"],
    ["what is no address is nobody's", 1, "a stranger's words ".repeat(400), "203.0.113.9"],
    ["nothing", 1, undefined, "203.0.113.9"],
    ["an empty entry", 1, "198.51.100.1,", "203.0.113.9"],
  ])("%s", (_, proxies, forwarded, expected) => {
    expect(clientAddress("::ffff:203.0.113.9", forwarded, proxies)).toBe(expected);
  });

  it.each([
    ["198.51.100.1", "198.51.100.1"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["x".repeat(7_000), "unknown"],
  ])("%s is counted as %s", (forwarded, expected) => {
    expect(addressOf(new Headers({ "x-forwarded-for": forwarded }))).toBe(expected);
  });

  it("is unknown where nobody says it", () => {
    expect(addressOf(new Headers())).toBe("unknown");
    expect(clientAddress(undefined, "198.51.100.1", 0)).toBe("unknown");
  });
});
