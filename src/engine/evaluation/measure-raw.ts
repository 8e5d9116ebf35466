/** A model of raw text, as the case study has it write: no plan, no mask. */
import { readTune } from '../abc/reader.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import type { Model } from '../model/model-folder.ts';
import { type Closest, closestTo } from '../novelty/closest.ts';
import { type MeasuredTune, measureTune } from './measured-tune.ts';
import { asPublished, firstWhole, writeRawText } from './raw-texts.ts';
import { ValidityTally } from './validity.ts';
import { writeMany } from './write-many.ts';
import { MOST_KEPT, type Setting, SLOTS, type Written } from './written.ts';

export async function measureRaw(
  { shape, weights, vocabulary }: Model,
  { tunes: asked, corpus, checkers, say }: Setting,
): Promise<Written> {
  const count = Math.min(asked, MOST_KEPT);
  say(`writing ${count} texts`);
  // Nothing is to stand between the case study's network and its text: weights as they are.
  const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'f32' });
  const published = new ValidityTally(checkers);
  const whole = new ValidityTally(checkers);
  const tunes: MeasuredTune[] = [];
  const closest: Closest[] = [];
  let index = 0;
  for await (const text of writeMany(network, count, (i) => writeRawText(i, vocabulary))) {
    const name = `text ${++index}`;
    const abc = firstWhole(text);
    await published.add({ abc: asPublished(text), name });
    await whole.add({ abc, name });
    const read = abc && readTune(abc).tune;
    if (!read) continue;
    const measured = measureTune(read);
    if (measured) tunes.push(measured);
    if (corpus) closest.push(closestTo(corpus.known, read));
  }
  const validity = {
    model: await published.figures(),
    unconstrained: null,
    firstWhole: await whole.figures(),
  };
  return { validity, mask: null, tunes, closest };
}
