import "server-only";
import { perProcess } from "@/lib/perProcess";

/** What an officer may see of the vendor: the child account they work in, and the services; absent for no limit. */
export interface AccountScope {
  childAccount?: string;
  services?: readonly string[];
}

/** Says what the one with this e-mail may see, as it is now. */
export type ScopeResolver = (username: string) => Promise<AccountScope>;

const resolver = perProcess<ScopeResolver | undefined>("scopes", () => undefined);

/** Installs the resolver of scopes. In production no call is made before that. */
export function resolveScopesWith(resolve: ScopeResolver): void {
  resolver.put(resolve);
}

/**
 * The scope of the officer in whose name a call is made. Throws what the resolver throws: without a scope there must be
 * no call.
 */
export async function scopeOf(username: string | undefined): Promise<AccountScope> {
  const resolve = resolver.get();
  if (resolve && username) return resolve(username);
  if (process.env.NODE_ENV === "production") throw new Error("Nobody has said whose scopes hold");
  return {};
}

/** The scope of a call: the one given with it, else that of the officer in whose name it is made. */
export async function scopeOfCall(call: { username?: string; scope?: AccountScope }): Promise<AccountScope> {
  return call.scope ?? scopeOf(call.username);
}

/** Is anything out of sight for them? */
export function isLimited({ childAccount, services }: AccountScope): boolean {
  return childAccount !== undefined || services !== undefined;
}

/** Is this service in scope? What belongs to no service is. */
export function isInScope({ services }: AccountScope, serviceName: string | undefined): boolean {
  if (services === undefined || serviceName === undefined) return true;
  return services.some((each) => each.toLowerCase() === serviceName.toLowerCase());
}

/** The service of a path, by its segments; undefined where a path belongs to no single service. */
export function serviceIn(segments: readonly string[]): string | undefined {
  const at = segments.findIndex((each) => each === "serviceprofiles" || each === "profiles");
  return at < 0 ? undefined : segments[at + 1];
}

/** May this call change something? Every verb but GET may; a search is posted and only reads (handbook 1.15). */
export function isChange({ method, segments }: { method: string; segments: readonly string[] }): boolean {
  return method !== "GET" && segments[1] !== "search";
}
