import { checkRequest } from '../../src/engine/compose/check-request.ts';
import type { Composer, TuneRequest } from '../../src/engine/compose/types.ts';

/**
 * A composer without a network whose tunes differ: jigs of eight bars that wander by chance, some in small steps and some in
 * great leaps, as the seed will have it. `requests` keeps what it was asked for.
 */
export function wanderingComposer(): Composer & { readonly requests: TuneRequest[] } {
  let drawn = 0;
  const requests: TuneRequest[] = [];
  return {
    requests,
    modelId: '0123456789ab',
    async write(request) {
      checkRequest(request);
      requests.push(request);
      const seed = request.seed ?? String(++drawn);
      return {
        abc: wander(Number(seed), seed),
        title: `Number ${seed}`,
        type: 'jig',
        key: 'G',
        metre: '6/8',
        seed,
        temperature: request.temperature ?? 0.75,
        length: null,
        form: 'AA, 8 bars each',
        modelId: '0123456789ab',
        closest: null,
      };
    },
    async close() {},
  };
}

const SCALE = 'CDEFGABcdefgab';

function wander(number: number, seed: string): string {
  const below = chance(number + 1);
  const widest = 1 + below(6);
  let place = 7;
  const bar = () =>
    Array.from({ length: 6 }, () => {
      const step = below(2 * widest + 1) - widest;
      const next = place + step;
      place = next < 0 || next >= SCALE.length ? place - step : next;
      place = Math.min(SCALE.length - 1, Math.max(0, place));
      return SCALE.charAt(place);
    }).join('');
  const bars = Array.from({ length: 7 }, bar);
  return `X:1\nT:Number ${seed}\nR:jig\nM:6/8\nL:1/8\nK:G\n|:${bars.join('|')}|G6:|\n`;
}

/** Whole numbers below their argument, the same for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return ((x ^ (x >>> 16)) >>> 0) % below;
  };
}
