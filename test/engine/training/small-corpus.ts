import type { CorpusTune } from '../../../src/engine/training/corpus-tune.ts';

/**
 * Forty small tunes in the manner of the canonical form, each between a begin (^) and an end ($) symbol: scales and turns
 * that repeat, so that a network of a few numbers can learn something of them in a few steps. Every fifth has a title text.
 */
export function smallCorpus(): CorpusTune[] {
  const letters = 'CDEFGABc';
  return Array.from({ length: 40 }, (_, i) => {
    const header = `^M:6/8|K:C|`;
    const bar = Array.from({ length: 6 }, (__, j) => letters.charAt((i + j * (1 + (i % 3))) % 8));
    const music = `${bar.join('')}|${bar.toReversed().join('')}|${'CEG'.repeat(1 + (i % 4))}|`;
    const notes = music.replace(/[^A-Ga-g]/g, '').length;
    const tune = {
      text: `${header}${music}$`,
      musicFrom: header.length,
      notes,
      title: `tune ${i}`,
    };
    const title = { text: `^T:Number ${i}$`, musicFrom: 3, notes: 0, title: `tune ${i}` };
    return i % 5 === 0 ? [tune, title] : [tune];
  }).flat();
}
