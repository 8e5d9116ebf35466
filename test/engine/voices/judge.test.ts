import { describe, expect, it } from 'vitest';
import { printScore } from '../../../src/engine/abc/score-printer.ts';
import { readScore } from '../../../src/engine/abc/score-reader.ts';
import { judgePiece } from '../../../src/engine/voices/judge.ts';
import { lineEndsOf } from '../../../src/engine/voices/lay-out.ts';
import { readPieceHeader } from '../../../src/engine/voices/text.ts';
import { scoreOfText } from '../../../src/engine/voices/to-score.ts';
import { EVENING_TEXT } from '../../support/four-voices.ts';

const read = readPieceHeader(EVENING_TEXT);
if (!read) throw new Error('no header');
const score = scoreOfText(read.header, read.body, {
  key: { tonic: 'G', mode: 'major' },
  title: 'Evening',
});
const abc = printScore(score);

/** What is said of the piece once its print was changed. */
const saidOf = (from: string, to: string): readonly string[] => {
  const changed = abc.replace(from, to);
  expect(changed).not.toBe(abc);
  const { score: again } = readScore(changed);
  if (!again) throw new Error('it cannot be read');
  return judgePiece(again).problems;
};

describe('the judge of pieces', () => {
  it('has nothing to say of a sound one', () => {
    const { score: again, problems } = readScore(abc);
    expect(problems).toEqual([]);
    if (!again) throw new Error('it cannot be read');
    expect(judgePiece(again)).toEqual({ form: read.header.form, problems: [] });
  });

  it('says what is wrong, and in which voice', () => {
    const [bassEnd, tenorEnd] = ['G,,6 |]', 'B,6 |]'];
    expect(saidOf(bassEnd, 'D,6 |]')).toEqual([
      'Bass: it does not end on its note of the last chord.',
    ]);
    expect(saidOf(tenorEnd, 'A,6 |]')).toEqual([
      'Tenor: it does not end on its note of the last chord.',
    ]);
    expect(saidOf(tenorEnd, 'z6 |]')[0]).toContain('Tenor');
    expect(saidOf(tenorEnd, 'b6 |]')).toEqual(['Tenor: a note is out of its range.']);
    expect(saidOf('B,2A,2', 'B,2-A,2').join()).toContain('Tenor: A tie joins two different');
    const short = score.voices.map((voice, v) => {
      const elements = voice.tune.elements.filter((_, i) => v !== 2 || i !== 4);
      return { ...voice, tune: { ...voice.tune, elements } };
    });
    expect(judgePiece({ voices: short })).toMatchObject({ form: null });
    expect(judgePiece({ voices: short }).problems.join()).toContain('Tenor: The bar is too short');
    expect(judgePiece({ voices: score.voices.slice(1) }).problems).toEqual([
      'There are 3 voices, not 4.',
    ]);
  });
});

describe('the lines of a score', () => {
  it('end where parts do, and else so that each is as full as the others', () => {
    expect([...lineEndsOf(score)]).toEqual([]);
    const long = EVENING_TEXT.replace('F:2+2:2+2|', 'F:2+13|').replace(
      /:W(.*)hW[^|]*\|W.*?hW/s,
      (_all, opening: string) => {
        const [pickup = '', bar = ''] = opening.split('iW');
        const bars = [...'tsrqponmlkji'].map((countdown) => `${countdown}W${bar}`);
        return `|W${pickup}${bars.join('')}hW`;
      },
    );
    const header = readPieceHeader(long);
    if (!header) throw new Error('no header');
    const piece = scoreOfText(header.header, header.body, {
      key: { tonic: 'G', mode: 'major' },
      title: 'Long',
    });
    const ends = [...lineEndsOf(piece)];
    expect(ends).toEqual([6]);
    const music = printScore(piece, { endsAfter: new Set(ends) }).split('V:B\n')[1] ?? '';
    expect(music.match(/^[^%].*$/gm)?.map((line) => line.match(/\|/g)?.length)).toEqual([7, 7]);
  });
});
