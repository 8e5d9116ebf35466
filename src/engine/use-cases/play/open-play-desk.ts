import type { TuneRequest } from '../../compose/types.ts';
import type { StoredRequest, StoredTune } from '../../ports.ts';
import { type ComposeParts, composerOf, composeTune, composeWith } from '../compose-tune.ts';
import { activeModelId } from '../find-model.ts';
import { findTune } from '../find-tune.ts';
import type { PlayDesk, TuneOfSet } from './play-desk.ts';
import { writeFollowing } from './write-set.ts';

/** Numbers that seed sets: as short as those of tunes. */
const DRAWN = 1_000_000;

export function openPlayDesk(parts: ComposeParts): PlayDesk {
  const { storage, library, renderer, random } = parts;

  /** What is asked again of whatever is made of a tune; key and length follow from the tune itself. */
  const kept = ({ type, metre, temperature, band }: StoredRequest) => ({
    ...{ type, metre, temperature },
    ...(band !== undefined && { band }),
  });

  return {
    async make(tuneId, { how, amount, parts: added, ...asked }, actor) {
      const { id, title, abc, request } = await findTune(storage.tunes, tuneId, actor);
      const from = {
        ...{ tuneId: id, title, abc, how },
        ...(amount !== undefined && { amount }),
        ...(added !== undefined && { parts: added }),
      };
      return composeTune(parts, { ...kept(request), ...asked, from }, actor);
    },
    async makeSet(tuneId, actor) {
      const first = await findTune(storage.tunes, tuneId, actor);
      const modelId = await activeModelId(storage.guilds, library, actor.guildId);
      const composer = await composerOf(library, modelId);
      const { band, ...request } = kept(first.request);
      const begun = { abc: first.abc, key: first.request.key };
      const write = (one: TuneRequest) => composer.write(one);
      const found = await writeFollowing(begun, request, drawn(), write);
      const following = await Promise.all(
        found.map(({ key, seed }) => {
          const asked = { ...request, key, seed, ...(band !== undefined && { band }) };
          return composeWith(parts, modelId, asked, actor);
        }),
      );
      return [
        await shown(first, modelId),
        ...following.map(({ form: _, ...one }): TuneOfSet => ({ ...one, isNew: true })),
      ];
    },
  };

  function drawn(): string {
    return String(Buffer.from(random(4)).readUInt32LE() % DRAWN);
  }

  async function shown(tune: StoredTune, modelId: string): Promise<TuneOfSet> {
    const rendered = await renderer.render(tune.abc, tune.request.type);
    return { ...rendered, tune, byActiveModel: tune.modelId === modelId, isNew: false };
  }
}
