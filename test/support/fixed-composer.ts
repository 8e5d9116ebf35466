import { checkRequest, DEFAULT_TEMPERATURE } from '../../src/engine/compose/check-request.ts';
import { keysFor, metresFor } from '../../src/engine/compose/tune-types.ts';
import type { Composer } from '../../src/engine/compose/types.ts';

const MODEL_ID = '0123456789ab';

/**
 * A composer without a network: writes a scale up and down in bars that are right, the first note by the seed. For tests of
 * what stands around the composing. `delayMs`: how long it takes over each tune.
 */
export function fixedComposer({ delayMs = 0 } = {}): Composer {
  let drawn = 1000;
  return {
    modelId: MODEL_ID,
    async write(request) {
      checkRequest(request);
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      const { type, temperature = DEFAULT_TEMPERATURE, length = null } = request;
      const key = request.key ?? keysFor(type)[0] ?? 'G';
      const metre = request.metre ?? metresFor(type)[0] ?? '4/4';
      const seed = wholeSeed(request.seed, () => ++drawn);
      const title = `The ${type} of ${seed}`;
      const abc = `X:1\nT:${title}\nR:${type}\nM:${metre}\nL:1/8\nK:${key}\n${music(metre, seed)}\n`;
      const form = 'AA, 4 bars each';
      const closest = { title: `The Old ${type}`, bars: 1.5, notes: 9 };
      const made = { abc, title, type, key, metre, seed, temperature, length, form, closest };
      return { ...made, modelId: MODEL_ID };
    },
    async close() {},
  };
}

/** `42` stays, `G2BD` gets a number, nothing becomes a number. */
function wholeSeed(seed: string | undefined, draw: () => number): string {
  if (seed === undefined) return String(draw());
  return /(^|#)\d+(@\w+)?$/.test(seed) ? seed : `${seed}#${draw()}`;
}

function music(metre: string, seed: string): string {
  const [beats = 4, unit = 4] = metre === 'C|' ? [2, 2] : metre.split('/').map(Number);
  const eighths = (beats * 8) / unit;
  const scale = 'CDEFGABcdefgab';
  const first = Number(/\d+(?=(@\w+)?$)/.exec(seed)?.[0] ?? 0) % 7;
  const bar = Array.from({ length: eighths }, (_, i) => scale[(first + i) % scale.length]).join('');
  return `|:${Array(4).fill(bar).join('|')}:|`;
}
