import { entityName } from "../cases/names";
import { HIT_LISTS } from "./hitLists";
import { IDENTITY } from "./identity";
import { MONITORED } from "./monitored";
import { RELATIONS } from "./relations";
import { SCREENED } from "./screened";
import { SETTLED } from "./settled";
import { blueprintOf, type StoryCase } from "./storyCase";
import { UNUSUAL } from "./unusual";

const TOLD = { ...SCREENED, ...IDENTITY, ...MONITORED, ...SETTLED, ...UNUSUAL, ...RELATIONS, ...HIT_LISTS };

export type StoryHandle = keyof typeof TOLD;

/** Where a case of the story is found. Ids are the same in every sandbox; ages move with its clock. */
export interface Handle {
  entityId: string;
  entityName: string;
  serviceName: string;
  /** Of the latest run; without any run the workflow the profile is labelled with. */
  workflowName: string;
  /** Of the latest run; "" when nothing has run. */
  workflowExecutionId: string;
  /** Of every run, oldest first. */
  executionIds: string[];
}

function handleOf(handle: string, told: StoryCase): Handle {
  const blueprint = blueprintOf(handle, told, 0);
  const last = blueprint.runs.at(-1);
  return {
    entityId: blueprint.entityId,
    entityName: entityName(blueprint),
    serviceName: blueprint.serviceName,
    workflowName: last?.workflowName ?? blueprint.currentWorkflowName ?? "",
    workflowExecutionId: last?.workflowExecutionId ?? "",
    executionIds: blueprint.runs.map((run) => run.workflowExecutionId),
  };
}

/** Every case of the story by its readable name, for tests and the demo. */
export const STORY = Object.fromEntries(
  Object.entries<StoryCase>(TOLD).map(([handle, told]) => [handle, handleOf(handle, told)]),
) as Record<StoryHandle, Handle>;

/** Blueprints of the whole story. In: the moment its ages count back from, milliseconds since 1970. */
export const storyBlueprints = (now: number) =>
  Object.entries<StoryCase>(TOLD).map(([handle, told]) => blueprintOf(handle, told, now));
