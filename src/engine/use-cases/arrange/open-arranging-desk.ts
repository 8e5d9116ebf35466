import { arrangeTune } from '../../arrange/arrange-tune.ts';
import type { Storage } from '../../ports.ts';
import { findTune } from '../find-tune.ts';
import type { Renderer } from '../renderer.ts';
import type { ArrangingDesk } from './arranging-desk.ts';
import { engraveTexts } from './engrave-texts.ts';
import { improveTexts } from './improve-texts.ts';

export interface ArrangingParts {
  readonly storage: Pick<Storage, 'tunes'>;
  readonly renderer: Renderer;
}

export function openArrangingDesk({ storage, renderer }: ArrangingParts): ArrangingDesk {
  return {
    async ofTune(tuneId, arrangement, actor) {
      const tune = await findTune(storage.tunes, tuneId, actor);
      const arranged = arrangeTune(tune.abc, arrangement);
      const { tab } = arrangement;
      const options = tab === undefined ? {} : { tab };
      const rendered = await renderer.render(arranged.abc, tune.request.type, options);
      return { ...rendered, ...arranged, tune };
    },
    async keysOf(tuneId, actor) {
      const tune = await findTune(storage.tunes, tuneId, actor);
      return arrangeTune(tune.abc, {}).keys;
    },
    engrave: (sources) => engraveTexts(renderer, sources),
    improve: (sources) => improveTexts(renderer, sources),
  };
}
