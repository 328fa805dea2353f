import { wordOfProvider } from "@/lib/domain/providerWords";
import type { Individual, InformationSource } from "@/lib/frankieone/wire/individual";

export type Sources = Individual["informationSources"];

/** Where a fact comes from. `isKnown` is false where FrankieOne names a source that it does not describe. */
export interface NamedSource {
  words: string;
  isKnown: boolean;
}

/**
 * The source of a fact in words. In: its sourceId and the person's sources (handbook 1.16). Out: undefined where FrankieOne names
 * none, the id itself where it describes none of that id.
 */
export function sourceOf(sourceId: string | undefined, sources: Sources): NamedSource | undefined {
  if (sourceId === undefined) return undefined;
  const found = Object.hasOwn(sources, sourceId)
    ? sources[sourceId]
    : Object.values(sources).find((each) => each.sourceId === sourceId);
  const words = found && wordsOfSource(found);
  return words ? { words, isKnown: true } : { words: sourceId, isKnown: false };
}

/** A source in words: who gave it, and what it was. */
export function wordsOfSource({ provider, source, type, description }: InformationSource): string | undefined {
  return (
    [...new Set([provider && wordOfProvider(provider), source, description ?? type])].filter(Boolean).join(", ") ||
    undefined
  );
}
