import "server-only";

/** What somebody may see of the vendor: in which child account they work, and of which services; absent for no limit. */
export interface AccountScope {
  childAccount?: string;
  services?: readonly string[];
}

/** Says what the one with this e-mail may see, as it is now. */
export type ScopeResolver = (username: string) => Promise<AccountScope>;

// One a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignScopes?: ScopeResolver };

/** Installs who knows what somebody may see. In production nothing is asked of the vendor before that. */
export function resolveScopesWith(resolver: ScopeResolver): void {
  holder.countersignScopes = resolver;
}

/** What the one in whose name a call is made may see. Throws what the resolver throws: who does not know must not ask. */
export async function scopeOf(username: string | undefined): Promise<AccountScope> {
  if (holder.countersignScopes && username) return holder.countersignScopes(username);
  if (process.env.NODE_ENV === "production") throw new Error("Nobody has said whose scopes hold");
  return {};
}

/** Under which scope a call is made: the one it brings along, else that of the one in whose name it is made. */
export async function scopeOfCall(call: { username?: string; scope?: AccountScope }): Promise<AccountScope> {
  return call.scope ?? scopeOf(call.username);
}

/** Is anything out of sight for them? */
export function isLimited({ childAccount, services }: AccountScope): boolean {
  return childAccount !== undefined || services !== undefined;
}

/** Is what belongs to this service in sight? What belongs to none is. */
export function isInScope({ services }: AccountScope, serviceName: string | undefined): boolean {
  if (services === undefined || serviceName === undefined) return true;
  return services.some((each) => each.toLowerCase() === serviceName.toLowerCase());
}

/** The service whose path this is, by its segments; undefined where a path is of no one service. */
export function serviceIn(segments: readonly string[]): string | undefined {
  const at = segments.findIndex((each) => each === "serviceprofiles" || each === "profiles");
  return at < 0 ? undefined : segments[at + 1];
}
