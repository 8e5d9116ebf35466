import { describe, expect, it } from 'vitest';
import { printTune } from '../../../src/engine/abc/printer.ts';
import { readTune } from '../../../src/engine/abc/reader.ts';
import { transposeTune } from '../../../src/engine/abc/transpose.ts';
import {
  type Accepted,
  acceptLines,
  type Refused,
} from '../../../src/engine/uploads/accept-tune.ts';
import { findTunes } from '../../../src/engine/uploads/find-tunes.ts';
import { JIG_BODY, jig } from './tunes.ts';

const readAll = (text: string, counts = new Map<string, number>()) =>
  findTunes(text).map(({ lines, header }) => acceptLines(lines, header, counts));

function accepted(text: string): Accepted {
  const [outcome] = readAll(text);
  if (!outcome || 'why' in outcome) throw new Error(outcome ? outcome.why : 'no tune');
  return outcome;
}

function refused(text: string): Refused {
  const [outcome] = readAll(text);
  if (!outcome || !('why' in outcome)) throw new Error('it was accepted');
  return outcome;
}

const PLAIN = accepted(jig());
const bodyOf = (abc: string) => abc.slice(abc.indexOf('\n', abc.indexOf('\nK:') + 1) + 1);

describe('a sound tune', () => {
  it('is kept as it is', () => {
    expect(PLAIN).toMatchObject({
      title: 'The Lantern',
      type: 'jig',
      key: 'G',
      metre: '6/8',
      line: 1,
      repairs: [],
    });
    expect(accepted(PLAIN.abc).abc).toBe(PLAIN.abc);
  });
  it.each(['C', 'D', 'E', 'F', 'A', 'Bb', 'B'])('has one hash in every key: %s', (tonic) => {
    const { tune } = readTune(jig());
    if (!tune) throw new Error('no tune');
    const moved = printTune(transposeTune(tune, { tonic, mode: 'major' }));
    expect(accepted(moved)).toMatchObject({ key: tonic, musicHash: PLAIN.musicHash });
  });
  it('has one hash under every title', () => {
    expect(accepted(jig('Another', JIG_BODY)).musicHash).toBe(PLAIN.musicHash);
    expect(
      accepted(jig('Lower', JIG_BODY.replace('AFD G3 :|\n|: gfg', 'AFA G3 :|\n|: gfg'))).musicHash,
    ).not.toBe(PLAIN.musicHash);
  });
});

const changed = (from: string | RegExp, to: string) =>
  jig('The Lantern', JIG_BODY.replace(from, to));

describe('what is mended, to the same music', () => {
  it.each([
    ['no X:', jig().replace('X:1\n', ''), null],
    ['no L:', jig().replace('L:1/8\n', ''), null],
    ['no M:', jig().replace('M:6/8\n', ''), /No metre \(M:\) was given; 6\/8/],
    ['another M:', jig().replace('M:6/8', 'M:4/4'), /M:\) says 4\/4, but the bars are 6\/8/],
    ['a metre in words', jig().replace('M:6/8', 'M:6/8 (lively)'), /was read as 6\/8/],
    [
      'no final bar line',
      changed(/ :\|$/, '').replace(/\|: gfg dBd/, '|: gfg dBd'),
      /never closed/,
    ],
    ['no |:', changed(/\|: /g, ''), null],
    ['a bar line too few', changed('dBG | ABc', 'dBG ABc'), /A bar line was missing \(line 7\)/],
    ['a bar line too many', changed('ABc cAF', 'ABc | cAF'), /in the middle of a bar/],
    [
      'words in the music',
      jig().replace('GBd dBG | ABc cAF | gfe', 'Slowly here\nGBd dBG | ABc cAF | gfe'),
      /A line of words/,
    ],
    [
      'signs of a web page',
      changed('gfe dcB', 'g&gt;fe dcB').replace('g&gt;fe', 'gfe<br>'),
      /Tags of a web page/,
    ],
    [
      'lyrics, styles and comments',
      `%%scale 0.7\n${jig().replace('|: gfg', 'w: la la la\n%%vskip 1\n|: gfg')}`,
      null,
    ],
    [
      'a second voice',
      `${jig().replace('K:G\n', 'K:G\nV:1\n')}V:2\nG3 G3 | G3 G3 |\n`,
      /Of 2 voices the first/,
    ],
    [
      'the melody last',
      jig().replace('K:G\n', 'K:G\nV:1 name="Bass"\nG,3 G,3 | G,3 G,3 |]\nV:2 name="Melody"\n'),
      /the melody was taken \(Melody\)/,
    ],
    ['two layers in a bar', changed('ABc cAF', 'ABc cAF & D3 D3'), /the first was taken/],
    ['old line breaks', changed(/\n/g, '!\n'), null],
    ['spacers and invisible rests', changed('GBd dBG', 'GBd y dBG y2'), null],
    [
      'a key that changes and comes back',
      changed('gfe dcB', '[K:D] gfe d=cB [K:G]')
        .replace('gfe d=cB', 'g=fe d=cB')
        .replace('g=fe', 'g^fe'),
      /kept in G/,
    ],
  ] as const)('%s', (_, text, repair) => {
    const tune = accepted(text);
    expect(bodyOf(tune.abc)).toBe(bodyOf(PLAIN.abc));
    if (repair) expect(tune.repairs.join('\n')).toMatch(repair);
  });

  const endings = (ends: string) =>
    jig('The Lantern', JIG_BODY.replace('gfe dcB | AFD G3 :|\n|:', `gfe dcB ${ends}\n|:`));
  const RIGHT = accepted(endings('|1 AFD GAF :|2 AFD G3 ||')).musicHash;
  it.each([
    ['the second closed by :|', '|1 AFD GAF :|2 AFD G3 :|', /nothing is repeated there/],
    ['closed by no :|', '|1 AFD GAF |2 AFD G3 ||', /was closed with :\|/],
    ['not marked', '| AFD GAF :|2 AFD G3 ||', /first ending was not marked/],
    ['the second not marked', '|1 AFD GAF :| AFD G3 ||', /second ending was not marked/],
    ['begun in the middle of a bar', '| AFD [1 GAF :|[2 G3 ||', /middle of a bar/],
    ['for more times than two', '|1 AFD GAF :|2 AFD G3 :|3 AFD d3 ||', /third time/],
  ] as const)('endings: %s', (_, ends, repair) => {
    const tune = accepted(endings(ends));
    expect(tune.repairs.join('\n')).toMatch(repair);
    expect(tune.musicHash).toBe(RIGHT);
  });

  const upbeat = (last: string) =>
    jig(
      'x',
      JIG_BODY.replace('|: GBd', '|: D | GBd')
        .replace('AFD G3 :|\n|: gfg', `AFD ${last} :|\n|: D | gfg`)
        .replace(/AFD G3 :\|$/, 'AFD G2 :|'),
    );
  it.each([
    ['whole', 'G3', /shortened by 1\/8/],
    ['too short', 'G', /held longer/],
    ['with the pick-up in it again', 'G2D', /written twice/],
    ['with a rest for it', 'G2z', /left no room/],
  ] as const)('a last bar that is %s', (_, last, repair) => {
    const tune = accepted(upbeat(last));
    expect(tune.repairs.join('\n')).toMatch(repair);
    expect(tune.musicHash).toBe(accepted(upbeat('G2')).musicHash);
  });

  it('a pick-up before its |:', () => {
    const outside = upbeat('G2').replace('|: D | GBd', 'D |: GBd');
    expect(accepted(outside).musicHash).toBe(accepted(upbeat('G2')).musicHash);
  });

  it('lengths and tuplets that are not taught', () => {
    const tune = accepted(changed('gfg dBG', '(2gf (4gfdc').replace('GBd gfg', 'G5 g'));
    expect(tune.repairs.join('\n')).toMatch(/shorter ones, tied/);
    expect(tune.repairs.join('\n')).toMatch(/plain lengths/);
    expect(tune.abc).toContain('G4- Gg');
  });

  it('a slide in 12/8, in bars of 6/8', () => {
    const slide = `X:1\nT:S\nR:slide\nM:12/8\nL:1/8\nK:D\n|: d2e f2d A2B d2e | f2a b2a f2e d3 :|\n|: f2a a2b a2f d2e | f2a b2a f2e d3 :|\n`;
    expect(accepted(slide)).toMatchObject({ metre: '6/8', type: 'slide' });
  });

  it('says of a key that nobody named that it was taken', () => {
    const tune = accepted(jig().replace('K:G\n', ''));
    expect(tune.repairs.join('\n')).toMatch(/No key \(K:\) was given; .* Gmix/);
  });
});

describe('characters', () => {
  it('are mapped by the table, in music and in words, and counted', () => {
    const counts = new Map<string, number>();
    const text = jig(
      'Maire’s “Lamp”',
      JIG_BODY.replace('GBd dBG', '“G”GBd\u00a0dBG')
        .replaceAll('|', '｜')
        .replace('cAF', '♯cAF')
        .replace('a3', 'a³'),
    );
    const [outcome] = readAll(text, counts);
    expect(outcome).toMatchObject({ title: 'Maire\'s "Lamp"' });
    expect((outcome as Accepted).abc).toContain('"G"GBd dBG | ABc ^cAF');
    expect(counts.get('｜|')).toBe(JIG_BODY.split('|').length - 1);
    expect(counts.get('♯^')).toBe(1);
    expect(counts.get('³3')).toBe(1);
  });
  it.each([
    ['signs behind letters', 'cAF', 'c♯AF', '^cAF', /Accidentals were read/],
    ['signs as in words', 'cAF', 'c#AF', '^cAF', /Accidentals were read/],
    ['flats behind letters', 'cAF', 'cA♭F', 'c_AF', /Accidentals were read/],
    ['quarter tones', 'cAF', '^/cAF', '^cAF', /Quarter tones .* nearest semitone \(line 7\)/],
    ['letters that look like ours', 'cAF', 'сАF', 'cAF', null],
    ['a tuplet of five', 'cAF', '(5cAFGA', 'c/A/FG/A/', /rare tuplet/],
  ])('%s are read as the nearest thing', (_, from, to, became, said) => {
    const tune = accepted(changed(from, to));
    expect(tune.abc.replace(/ /g, '')).toContain(became);
    if (said) expect(tune.repairs.join('\n')).toMatch(said);
    else expect(tune.repairs).toEqual([]);
  });

  it('names of notes are read as letters, on the lines where they stand', () => {
    const names: Readonly<Record<string, string>> = {
      ...{ C: 'Do', D: 'Re', E: 'Mi', F: 'Fa', G: 'Sol', A: 'La', B: 'Si' },
    };
    const named = JIG_BODY.replace(
      /[A-Ga-g]/g,
      (c) => `${names[c.toUpperCase()]}${c === c.toLowerCase() ? "'" : ''} `,
    ).replace(/ (?=[\d/])/g, '');
    const tune = accepted(jig('The Lantern', named));
    expect(tune.abc).toBe(PLAIN.abc);
    expect(tune.repairs.join('\n')).toMatch(/Notes by other names .* \(lines 7/);
  });

  it('that are in no table are refused where they stand', () => {
    expect(refused(changed('ABc', 'A☃c'))).toMatchObject({
      line: 7,
      column: 15,
      why: expect.stringContaining('☃'),
    });
  });
});

describe('what is refused, with its place and why', () => {
  it.each([
    [
      'a bar that is too long',
      changed('ABc cAF', 'ABcd cAF'),
      7,
      'Bar 2 has seven eighths where 6/8 wants six eighths.',
    ],
    [
      'a bar that is too short',
      changed('gfg afd', 'gfg ad'),
      10,
      'Bar 14 has five eighths where 6/8 wants six eighths.',
    ],
    ['a metre that changes', changed('gfe dcB', '[M:4/4] gfe dcBA G'), 8, 'The metre changes here'],
    [
      'a tuplet of seven',
      changed('ABc cAF', 'ABc A(7:2:7cAFGAcA'),
      7,
      'This tuplet cannot be taught',
    ],
    ['a fragment', jig('x', 'GBd dBG | ABc G3 |]'), 1, 'fewer than 16 notes'],
    [
      'an endless tune',
      jig('x', JIG_BODY.replaceAll(':|', '||').replaceAll('|:', '').repeat(14)),
      1,
      'too long to learn from',
    ],
    ['a quote without an end', changed('ABc', 'A"Bc'), 7, 'never closed'],
    ['no music', 'X:1\nT:x\nK:G\n', 1, 'no music'],
  ] as const)('%s', (_, text, line, why) => {
    const refusal = refused(text);
    expect(refusal.why).toContain(why);
    expect(refusal.line).toBe(line);
    expect(refusal.column).toBeGreaterThan(0);
  });
});
