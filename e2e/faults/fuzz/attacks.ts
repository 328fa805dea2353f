import fc from "fast-check";
import { body } from "./bodies";
import { headers } from "./headers";
import { query } from "./queries";
import { SPARE } from "./people";
import { type Route, targetOf } from "./routes";
import { type Attacker, ATTACKERS, CURRENT_VERSION, type Shot } from "./shot";
import { harmless, hostileSegment } from "./values";

const OTHER_METHODS = ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "FOO", "get"];

const method = ({ methods }: Route): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...methods) }, fc.constantFrom(...OTHER_METHODS));

/** An id is an officer's where the route is about officers. */
function harmlessOn({ pattern }: Route): fc.Arbitrary<Record<string, string>> {
  if (!/^\/api\/(officers|availability)\//.test(pattern)) return harmless;
  return fc.constantFrom(...SPARE).map((id) => ({ id }));
}

/** Path parameters as meant, one in four requests with one of them in an attacker's hand. */
function pathOf(route: Route): fc.Arbitrary<{ target: string; meant: Record<string, string> }> {
  const values = route.params.length === 0 ? fc.constant<Record<string, string>>({}) : harmlessOn(route);
  const hand = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.tuple(fc.nat(9), hostileSegment));
  return fc.tuple(values, hand).map(([given, hostile]) => {
    const used = route.params.map((name): [string, string] => [name, given[name] ?? Object.values(given)[0] ?? ""]);
    const wire = used.map(([name, value]): [string, string] => [
      name,
      value.split("/").map(encodeURIComponent).join("/"),
    ]);
    const target = hostile ? wire.length && hostile[0] % wire.length : undefined;
    if (hostile && target !== undefined && wire[target]) wire[target][1] = hostile[1];
    return {
      target: targetOf(route, Object.fromEntries(wire)),
      meant: Object.fromEntries(wire.map(([name, value]) => [name, decoded(value)])),
    };
  });
}

/** As a server reads it: a path ends where its query or fragment begins; what is no encoding stays as it is. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return value;
  }
}

const attacker = fc.oneof(fc.constantFrom(...ATTACKERS), fc.constantFrom<Attacker>("analyst", "lead"));

const HAS_BODY = new Set(["POST", "PATCH", "PUT", "DELETE"]);

function attackOn(route: Route): fc.Arbitrary<Shot> {
  return fc.tuple(method(route), pathOf(route), query, attacker).chain(([verb, path, search, who]) => {
    const payload = HAS_BODY.has(verb) ? body(route) : fc.constant(undefined);
    return payload.chain((bytes) =>
      headers(bytes?.length).map((given): Shot => {
        const target = `${path.target}${search}`;
        const asksForVersion = given.some(([, value]) => value === CURRENT_VERSION) && "serviceName" in path.meant;
        return {
          attacker: who,
          meant: path.meant,
          asksForVersion,
          request: { method: verb, target, headers: given, body: bytes },
        };
      }),
    );
  });
}

/** Any request to any route, most often to those that write: nearly as it should be, or meant to do harm somewhere. */
export function attack(routes: readonly Route[]): fc.Arbitrary<Shot> {
  const weighted = routes.map((route) => ({
    weight: route.methods.includes("PATCH") ? 6 : 1,
    arbitrary: attackOn(route),
  }));
  return fc.oneof(...weighted);
}
