import { describe, expect, it } from 'vitest';
import { parseKey } from '../../../src/engine/abc/key.ts';
import { BODY_CHARACTERS } from '../../../src/engine/abc/notation.ts';
import type { Score } from '../../../src/engine/abc/score.ts';
import { soundingNotes } from '../../../src/engine/abc/sounding.ts';
import { type Key, TICKS } from '../../../src/engine/abc/tune.ts';
import { createVocabulary } from '../../../src/engine/model/vocabulary.ts';
import { planPiece } from '../../../src/engine/voices/plan.ts';
import { scoreOfText } from '../../../src/engine/voices/to-score.ts';
import { VoiceGrammars, writePiece } from '../../../src/engine/voices/writer.ts';
import { pick, seeded } from '../../support/random.ts';

const alphabet = [...new Set(`${BODY_CHARACTERS}WXYZ`)].sort();
const vocabulary = createVocabulary(alphabet);
const grammars = new VoiceGrammars(alphabet);
const NO_FACTS = { forms: {}, compasses: {}, keys: {}, titles: [], words: [] };

/** What sounds on every beat, as semitones above C. */
function beatsOf({ voices }: Score): number[][] {
  const beats: number[][] = [];
  for (const { tune } of voices) {
    const heard = soundingNotes(tune);
    let note = 0;
    let at = 0;
    for (const element of tune.elements) {
      if (element.kind !== 'note' && element.kind !== 'rest') continue;
      const tone = element.kind === 'note' ? (heard[note++]?.midi[0] as number) % 12 : null;
      for (let t = Math.ceil(at / (TICKS / 4)); t * (TICKS / 4) < at + element.ticks; t++) {
        beats[t] ??= [];
        if (tone !== null) beats[t]?.push(tone);
      }
      at += element.ticks;
    }
  }
  return beats;
}

const CHORDS = ['0 4 7 10', '0 3 7 10', '0 3 6 10', '0 3 6 9'].map((tones) => tones.split(' '));
const isChord = (tones: readonly number[]) =>
  Array.from({ length: 12 }, (_, root) => root).some((root) =>
    CHORDS.some((chord) => tones.every((tone) => chord.includes(String((tone - root + 12) % 12)))),
  );

/** A piece of eight bars, its characters drawn as if all were as likely. */
function wander(key: Key, number: string, concord: boolean): Score {
  const plan = { ...planPiece({ number, temperature: 1, key }, NO_FACTS), concord };
  const random = seeded(Number(number));
  const writing = writePiece(plan, vocabulary, grammars, {
    draw: (mask) =>
      pick(
        random,
        [...(mask ?? []).keys()].filter((i) => mask?.[i] === 1),
      ),
  });
  for (let next = writing.next(); ; next = writing.next())
    if (next.done) return scoreOfText(plan.header, next.value, { key, title: '' });
}

/** The share of beats on which a chord sounds. */
function shareOf(concord: boolean): number {
  const keys = ['C', 'Gm', 'Ebmix'].map((name) => parseKey(name) as Key);
  const beats = keys.flatMap((key, i) => beatsOf(wander(key, String(i + 1), concord)));
  expect(beats).toHaveLength(3 * 8 * 4);
  return beats.filter(isChord).length / beats.length;
}

describe('concord', () => {
  it('lets voices make chords on the beats that would not by themselves', {
    timeout: 60_000,
  }, () => {
    expect(shareOf(false)).toBeLessThan(0.5);
    expect(shareOf(true)).toBeGreaterThan(0.85);
  });

  it('knows a chord when it sees one, in this test', () => {
    expect(isChord([0, 4, 7])).toBe(true);
    expect(isChord([7, 11, 2, 5])).toBe(true);
    expect(isChord([0, 4, 7, 11])).toBe(false);
    expect(isChord([0, 1])).toBe(false);
    expect(isChord([])).toBe(true);
  });
});
