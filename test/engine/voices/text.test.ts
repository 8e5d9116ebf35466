import { describe, expect, it } from 'vitest';
import { soundingNotes } from '../../../src/engine/abc/sounding.ts';
import { canonicalPiece } from '../../../src/engine/voices/canonical.ts';
import { pieceOf } from '../../../src/engine/voices/corpus.ts';
import { splitVoices } from '../../../src/engine/voices/split-voices.ts';
import {
  interleave,
  readPieceHeader,
  readVoices,
  separate,
  spellPieceHeader,
  spellVoices,
} from '../../../src/engine/voices/text.ts';
import { scoreOfText } from '../../../src/engine/voices/to-score.ts';
import { EVENING, EVENING_TEXT, NIGHT } from '../../support/four-voices.ts';

function textOf(abc: string) {
  const piece = pieceOf(abc);
  if ('refused' in piece) throw new Error(piece.refused);
  return piece;
}

const taken = (text: string) => {
  const read = readPieceHeader(text);
  if (!read) throw new Error('no header');
  return read;
};

describe('the text of a piece', () => {
  it('has the bars of the voices by turns, on the tonic C', () => {
    const { text, notes, musicFrom } = textOf(EVENING);
    expect(text).toBe(EVENING_TEXT);
    expect(notes).toBe(11 + 13 + 12 + 12);
    expect(text.slice(musicFrom, musicFrom + 2)).toBe('F:');
  });

  it('takes four voices of more, at the pitch that they sound, and joins what is divided', () => {
    const { text, header, key } = textOf(NIGHT);
    expect(key).toEqual({ tonic: 'A', mode: 'minor' });
    expect(header.mode).toBe('minor');
    expect(text).toContain('F:2+4|\n');
    // A tie over the bar line; it sounds an octave below what is printed, and the text has it an octave and two steps above.
    expect(text).toContain('Ye2f2e2e2-Z');
    expect(text).toContain('Ye6d2Z');
    // G sharp, and behind the line that is no more G natural again.
    expect(text).toContain('X=b6_b2Y');
    expect(text).toContain('hWc6Xg6Ye6Zc6\u0003');
  });

  it('turns back into the score that it was made of', () => {
    for (const abc of [EVENING, NIGHT]) {
      const { text, key } = textOf(abc);
      const { header, body } = taken(text);
      const score = scoreOfText(header, body, { key, title: 'Again' });
      expect(canonicalPiece(score.voices.map(({ tune }) => tune))).toMatchObject({ text, key });
      const sung = splitVoices(abc).filter(({ name }) => name !== 'Violin');
      score.voices.forEach(({ tune }, v) => {
        const heard = sung[v]?.tune;
        if (!heard) throw new Error('a voice is missing');
        const pitches = (one: typeof tune) => soundingNotes(one).map(({ midi }) => midi[0]);
        expect(pitches(tune)).toEqual(pitches(heard));
      });
    }
  });

  it('can be put into another key and comes back', () => {
    const { text } = textOf(NIGHT);
    const { header, body } = taken(text);
    for (const tonic of ['C', 'Eb', 'F#', 'G', 'B']) {
      const key = { tonic, mode: header.mode };
      const { voices } = scoreOfText(header, body, { key, title: 'Elsewhere' });
      expect(canonicalPiece(voices.map(({ tune }) => tune))).toMatchObject({ text, key });
    }
  });

  it('is refused where the voices do not go together, with the reason', () => {
    const refusal = (abc: string) => {
      const piece = pieceOf(abc);
      return 'refused' in piece ? piece.refused : null;
    };
    expect(refusal(EVENING.replace('D D D E |', 'D D D |'))).toMatch(/^Alto: The bar is too short/);
    expect(refusal(EVENING.replace('D3 :|$ G', 'D3 |$ G'))).toMatch(/Alto|forms/);
    expect(refusal(EVENING.replace('nm="Tenor"', 'nm="Horn"').replace('snm="T."', ''))).toBe(
      'no tenor',
    );
    expect(refusal(EVENING.replace('G,, | G,', '[K:D] G,, | G,'))).toBe('voices in different keys');
    expect(refusal(EVENING.replace('D, | G,,3', 'D, | z3'))).toBe('a voice that ends with a rest');
  });
});

describe('header and turns', () => {
  it('are read as they are spelled', () => {
    const { header, body } = taken(EVENING_TEXT);
    expect(spellPieceHeader(header)?.text).toBe(EVENING_TEXT.slice(0, -body.length));
    expect(readVoices(spellVoices(header.voices))).toEqual(header.voices);
    const bodies = separate(header, body);
    expect(bodies[0]).toBe(':G,2iC2D2E2F2hE6|E2iD2C2D4hC6');
    expect(interleave(header, bodies)).toBe(body);
  });

  it('are refused where something is missing or too much', () => {
    const { header, body } = taken(EVENING_TEXT);
    for (const broken of [
      body.replace('X', ''),
      body.replace('i', 'j'),
      body.slice(0, -1),
      `${body}A`,
      body.replace(/h[^h]*$/, ''),
      '',
    ])
      expect(() => separate(header, broken)).toThrow(RangeError);
    for (const broken of [
      '',
      'W:C c C\n',
      'W:c C C\nX:C c C\nY:C c C\nZ:C c C\n',
      'W:C c H\n'.repeat(4),
    ])
      expect(readVoices(broken)).toBeNull();
    for (const broken of [
      EVENING_TEXT.slice(1),
      EVENING_TEXT.replace('chorale', 'jig'),
      'K:C\n',
      '',
    ])
      expect(readPieceHeader(broken)).toBeNull();
  });
});
