import type { Engine, ModelSummary } from '../../engine/index.ts';
import type { Choice } from '../commands/command.ts';
import { clip } from '../markdown.ts';

/** Discord's bound on what a choice shows. */
const CHOICE_LIMIT = 100;

/**
 * Models to choose from, newest first: those whose name holds what is typed, or whose id begins with it.
 * @param which those that are offered, or only the retired ones, or all
 */
export async function modelChoices(
  { engine, guildId }: { readonly engine: Pick<Engine, 'models'>; readonly guildId: string | null },
  typed: string,
  which: 'offered' | 'retired' | 'all' = 'offered',
): Promise<readonly Choice[]> {
  const models = await engine.models.list(guildId, { retired: which !== 'offered' });
  const wanted = typed.trim().toLowerCase();
  return models
    .filter(({ retired }) => which !== 'retired' || retired)
    .filter(({ id, name }) => id.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .map((model) => ({ name: labelOf(model), value: model.id }));
}

function labelOf({ id, name, isActive, retired }: ModelSummary): string {
  const mark = isActive ? ', in use' : retired ? ', retired' : '';
  return clip(`${name} (${id}${mark})`, CHOICE_LIMIT);
}
