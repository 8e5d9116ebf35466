import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spellKey } from '../../../src/engine/abc/key.ts';
import { spellMetre } from '../../../src/engine/abc/metre.ts';
import { readTune, readTunes } from '../../../src/engine/abc/reader.ts';
import { TICKS } from '../../../src/engine/abc/tune.ts';
import { sayElements } from './say-elements.ts';

const HEAD = 'X:1\nT:Test\nM:4/4\nL:1/8\nK:C\n';

/** What the body reads as; its problems in front, where there are any. */
function body(text: string, head = HEAD): string {
  const { tune, problems } = readTune(head + text);
  const said = problems.map(({ severity, message }) => `${severity}: ${message} `).join('');
  return said + (tune ? sayElements(tune.elements) : 'nothing');
}

describe('notes and rests', () => {
  it.each([
    ['letters and octaves', "C,, C, C c c' c''", '-14*1 -7*1 0*1 7*1 14*1 21*1'],
    ['octave marks that undo each other', "C' c, C,'", '7*1 0*1 0*1'],
    ['accidentals', '^F ^^F =F _B __B', '^3*1 ^^3*1 =3*1 _6*1 __6*1'],
    ['lengths', 'C2 C3 C16', '0*2 0*3 0*16'],
    [
      'fractions',
      'C/ C// C/2 C/4 C3/2 C3/ C7/4 C3//',
      '0*0.5 0*0.25 0*0.5 0*0.25 0*1.5 0*1.5 0*1.75 0*0.75',
    ],
    ['thirds, which are exact too', 'C/3 C2/3', `0*${1 / 3} 0*${2 / 3}`],
    ['rests', 'z z2 x/ Z Z4 X2', 'z*1 z*2 x*0.5 Z1 Z4 Z2'],
    ['double stops', '[CEG]2 [EC] [C2E2]/ [c^F]', '0+2+4*2 0+2*1 0+2*1 ^3+7*1'],
    ['a single note in brackets', '[C2]', '0*2'],
    ['what says nothing', 'C y D y2 E`F * G $ A # B', '0*1 1*1 2*1 3*1 4*1 5*1 6*1'],
  ])('%s', (_name, text, said) => expect(body(text)).toBe(said));

  it('takes the first length of a double stop, and says so', () =>
    expect(body('[C2E]')).toBe(
      'remark: The notes between [ and ] differ in length; the first decides. 0+2*2',
    ));
});

describe('rhythm', () => {
  it.each([
    ['dotted pairs', 'A>B A<B', '5*1.5 6*0.5 5*0.5 6*1.5'],
    ['longer dotting', 'A>>B A<<B A>>>B', '5*1.75 6*0.25 5*0.25 6*1.75 5*1.875 6*0.125'],
    ['dotting across spaces', 'A > B A< B', '5*1.5 6*0.5 5*0.5 6*1.5'],
    ['dotting with a rest and a double stop', 'z>A [CE]<G2', 'z*1.5 5*0.5 0+2*0.5 4*3'],
    ['dotting across a grace', 'A>{g}B', '5*1.5 6*0.5{grace 11*1}'],
    ['a chain of dots', 'A>B>c', '5*1.5 6*0.75 7*0.5'],
    [
      'tuplets by number',
      '(3ABC (2AB (4ABCD (6ABCDEF',
      '(3:2:3 5*1 6*1 0*1 (2:3:2 5*1 6*1 (4:3:4 5*1 6*1 0*1 1*1 (6:2:6 5*1 6*1 0*1 1*1 2*1 3*1',
    ],
    ['odd tuplets in simple time', '(5ABCDE', '(5:2:5 5*1 6*1 0*1 1*1 2*1'],
    [
      'tuplets in full',
      '(3:2ABC (3:4:2AB (3::2AB',
      '(3:2:3 5*1 6*1 0*1 (3:4:2 5*1 6*1 (3:2:2 5*1 6*1',
    ],
    ['a dotted pair in a tuplet', '(3A>BC', '(3:2:3 5*1.5 6*0.5 0*1'],
    ['a tuplet with a rest and space', '(3 z A2 B', '(3:2:3 z*1 5*2 6*1'],
    ['ties', 'A-A A -A [CE]-[CE] A-|A', '5*1- 5*1 5*1- 5*1 0+2*1- 0+2*1 5*1- | 5*1'],
    ['ties inside a double stop', '[C-E-] [CE]', '0+2*1- 0+2*1'],
  ])('%s', (_name, text, said) => expect(body(text)).toBe(said));

  it('counts odd tuplets in threes where time is compound', () =>
    expect(body('(5ABCDE (7ABCDEFG', HEAD.replace('4/4', '6/8'))).toMatch(/^\(5:3:5 .*\(7:3:7/));

  it('goes on counting where the metre or the unit changes', () =>
    expect(body('(5ABCDE|[M:9/8](5ABCDE|[L:1/4]A [L:1/16]A')).toBe(
      '(5:2:5 5*1 6*1 0*1 1*1 2*1 | [M:9/8] (5:3:5 5*1 6*1 0*1 1*1 2*1 | [L:1/4] 5*2 [L:1/16] 5*0.5',
    ));
});

describe('what hangs on notes', () => {
  it.each([
    ['slurs', '(AB) ((A)B) (3(ABC)', '5*1{(} 6*1{)} 5*1{((, )} 6*1{)} (3:2:3 5*1{(} 6*1 0*1{)}'],
    ['dotted slurs', '.(AB)', '5*1{(} 6*1{)}'],
    ['a slur around a tuplet', '((3ABC)', '(3:2:3 5*1{(} 6*1 0*1{)}'],
    [
      'grace notes',
      '{c}A {/g}A {c2d/}A {^c_d}A',
      '5*1{grace 7*1} 5*1{grace/ 11*1} 5*1{grace 7*2 8*0.5} 5*1{grace ^7*1 _8*1}',
    ],
    ['a slur out of grace notes', '{(c}A)', '5*1{grace 7*1}'],
    ['two graces before one note', '{c}{d}A', '5*1{grace 7*1 8*1}'],
    [
      'letters',
      '.A ~A HA LA MA OA PA SA TA uA vA',
      '5*1{staccato} 5*1{roll} 5*1{fermata} 5*1{accent} 5*1{lowermordent} 5*1{coda} 5*1{uppermordent} 5*1{segno} 5*1{trill} 5*1{upbow} 5*1{downbow}',
    ],
    [
      'decorations by name',
      '!trill!A +fermata+A !>!A !mordent!A !Fermata!A',
      '5*1{trill} 5*1{fermata} 5*1{accent} 5*1{lowermordent} 5*1{fermata}',
    ],
    ['several at once', '~.!ppp!A', '5*1{roll, staccato, ppp}'],
    ['an old line break', 'A!\nB', '5*1 6*1'],
    ['chords', '"Am7"A "F#dim/C"B "B♭"c', '5*1{Am7} 6*1{F#dim/C} 7*1{Bb}'],
    [
      'text',
      '"^slow"A "_x"A "<l"A ">r"A "@1,2 t"A',
      '5*1{^slow} 5*1{_x} 5*1{<l} 5*1{>r} 5*1{@1,2 t}',
    ],
    [
      'text that is no chord',
      '"Fine"A "4"A "D.C."A "Bass"A',
      '5*1{^Fine} 5*1{^4} 5*1{^D.C.} 5*1{^Bass}',
    ],
    ['chord and text together', '"G""^x"A', '5*1{G, ^x}'],
    ['a chord before a bar line', 'A"G"|B', '5*1 | 6*1{G}'],
  ])('%s', (_name, text, said) => expect(body(text)).toBe(said));

  it('lets U: fields name letters', () =>
    expect(body('WA TB\nU:T=!turn!\nTA', HEAD.replace('K:', 'U:W=!ppp!\nU: u = !nil!\nK:'))).toBe(
      '5*1{ppp} 6*1{trill} 5*1{turn}',
    ));
});

describe('bar lines', () => {
  it.each([
    ['A|B', '|'],
    ['A||B', '|-double'],
    ['A|]B', '|-final'],
    ['A[|B', '|-double'],
    ['A[|]B', '|-invisible'],
    ['A.|B', '|-dotted'],
    ['A|:B', '|:'],
    ['A[|:B', '|:'],
    ['A||:B', '|:'],
    ['A| :B', '|:'],
    ['A:|B', ':|'],
    ['A: |B', ':|'],
    ['A:|]B', ':|'],
    ['A:||B', ':|'],
    ['A::B', ':|:'],
    ['A:|:B', ':|:'],
    ['A:||:B', ':|:'],
    ['A:| |:B', ':|:'],
    ['A:|\n|:B', ':|:'],
    ['A:|\n\\\n|:B', ':|:'],
    ['A||\n|:B', '|:'],
    ['A[|]:|B', ':|'],
    ['A|\n|B', '|'],
    ['A|1B', '|[1]'],
    ['A| 1B', '|[1]'],
    ['A|[1B', '|[1]'],
    ['A| [1B', '|[1]'],
    ['A|\n[1 B', '|[1]'],
    ['A:|2B', ':|[2]'],
    ['A:|[2B', ':|[2]'],
    ['A:|\n2 B', ':|[2]'],
    ['A|1,3B', '|[1,3]'],
    ['A|[1-2B', '|[1-2]'],
    ['A[1B', '|-invisible[1]'],
    ['AH|B', '|{fermata}'],
    ['A!segno!|:B', '|:{segno}'],
    ['A"D.C."|]B', '|-final{^D.C.}'],
  ])('%j has the bar line %s', (text, said) => expect(body(text)).toBe(`5*1 ${said} 6*1`));

  it.each([
    ['|:A:|', '|: 5*1 :|'],
    ['|A|', '5*1 |'],
    ['|[P:A]A|', '[P:A] 5*1 |'],
    ['"^D.C."|A', '|{^D.C.} 5*1'],
    ['A|[CE]|[K:D]A|', '5*1 | 0+2*1 | [K:D] 5*1 |'],
    ['A|1 B:|2 c||', '5*1 |[1] 6*1 :|[2] 7*1 |-double'],
    ['A:|[P:B]|:A', '5*1 :| [P:B] |: 5*1'],
  ])('%j reads as %s', (text, said) => expect(body(text)).toBe(said));

  it('mends a repeat sign that is torn at the line', () =>
    expect(body('A|\n:B:|')).toBe(
      'remark: This colon was read as the end of the repeat sign |: before it. 5*1 |: 6*1 :|',
    ));

  it('keeps more than two times as twice', () =>
    expect(body('|::A::|')).toMatch(/^(remark: Parts are played twice.*){2}\|: 5\*1 :\|$/));
});

describe('fields', () => {
  it('reads a whole header', () => {
    const { tune, problems } = readTune(
      'X: 42\nT: The Tune % of tunes\nT:Second title\nC:Anon\nO:Here\nR: slip jig\nM: 9/8\nL: 1/16\nQ: 3/8=100\nP:AABB\nZ:me\nK: E dorian\nA|',
    );
    expect(problems).toEqual([]);
    expect(tune).toMatchObject({
      reference: 42,
      titles: ['The Tune', 'Second title'],
      rhythm: 'slip jig',
      unit: TICKS / 16,
      tempo: '3/8=100',
      fields: [
        { name: 'C', value: 'Anon' },
        { name: 'O', value: 'Here' },
        { name: 'P', value: 'AABB' },
        { name: 'Z', value: 'me' },
      ],
    });
    expect(tune && spellKey(tune.key)).toBe('Edor');
    expect(tune && spellMetre(tune.metre)).toBe('9/8');
  });

  it.each([
    ['2/4', 16],
    ['5/8', 16],
    ['3/4', 8],
    ['6/8', 8],
    ['C', 8],
    ['none', 8],
  ])('takes the unit from the metre %s where no L: stands', (metre, part) =>
    expect(readTune(`X:1\nM:${metre}\nK:C\nA|`).tune?.unit).toBe(TICKS / part),
  );

  it('is in free time without M:', () =>
    expect(readTune('X:1\nK:C\nA|').tune?.metre.symbol).toBe('none'));

  it('lets fields before the first note change the header', () => {
    const { tune } = readTune(`${HEAD}M:6/8\nK:D\nL:1/4\nQ:1/4=60\nR:jig\nA`);
    expect(tune && spellMetre(tune.metre)).toBe('6/8');
    expect(tune && spellKey(tune.key)).toBe('D');
    expect(tune).toMatchObject({ unit: TICKS / 4, tempo: '1/4=60', rhythm: 'jig' });
    expect(tune && sayElements(tune.elements)).toBe('5*2');
  });

  it.each([
    ['A\nK:Em\nB', '5*1 [K:Em] 6*1'],
    ['A[K:E dorian]B', '5*1 [K:Edor] 6*1'],
    ['A[M:3/4]B', '5*1 [M:3/4] 6*1'],
    ['A\nP:B\nQ:1/4=80\nB', '5*1 [P:B] [Q:1/4=80] 6*1'],
    ['A[r:a remark]B[N:note]', '5*1 6*1'],
    ['A % K:D\nB', '5*1 6*1'],
    ['A\n% a comment\n%%MIDI program 1\nB', '5*1 6*1'],
    ['A\nw:la la\nW:words\nB', '5*1 6*1'],
    ['A\\\nB \\\nc', '5*1 6*1 7*1'],
    ['d:|\ne::f:|', '8*1 :| 9*1 :|: 10*1 :|'],
    ['V:1\nA\n[V:1]B', '5*1 6*1'],
  ])('%j', (text, said) => expect(body(text)).toBe(said));

  it('decodes accents in titles', () => {
    const text =
      'T:Caf\\\'e \\"uber \\~n \\aa \\ss \\/o \\u00e9 \\cc\nT:&eacute;&Ouml; &#233;&#xe9; &amp;c &szlig; 100\\% a\\\\b\nT:R&B & M&M;';
    expect(readTune(`X:1\n${text}\nK:C\nA`).tune?.titles).toEqual([
      'Café über ñ å ß ø é ç',
      'éÖ éé &c ß 100% a\\b',
      'R&B & M&M;',
    ]);
  });
});

describe('whole files', () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../../fixtures/abc/${name}`, import.meta.url), 'utf8');

  it('reads tunes, free text and a file header', () => {
    const { tunes, problems } = readTunes(fixture('odds-and-ends.abc'));
    expect(problems).toEqual([]);
    expect(tunes.map(({ tune }) => tune?.reference)).toEqual([10, 11, 12, 13]);
    expect(tunes.map(({ tune }) => tune && spellMetre(tune.metre))).toEqual([
      '3/4',
      'none',
      '5/4',
      '9/8',
    ]);
    expect(tunes[0]?.tune?.titles).toEqual(['Séamus & the Géant', 'Mouse à la carte']);
    expect(tunes[0]?.tune?.fields).toEqual([
      { name: 'N', value: 'first line and its continuation' },
    ]);
    expect(tunes[1]?.from).toEqual({ line: 18, column: 1 });
    expect(tunes[3]?.source).toMatch(/^X:13\nT:No Blank[\s\S]*kept out of it\n$/);
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('reads %s as line ends', (_name, end) => {
    const plain = readTunes(fixture('kitchen.abc')).tunes;
    const other = readTunes(`\uFEFF${fixture('kitchen.abc').replaceAll('\n', end)}`).tunes;
    expect(other.map(({ tune, from }) => ({ tune, from }))).toEqual(
      plain.map(({ tune, from }) => ({ tune, from })),
    );
  });

  it('takes a single tune without X:', () => {
    const { tunes } = readTunes('T:No number\nM:6/8\nK:G\nGAB|');
    expect(tunes).toHaveLength(1);
    expect(tunes[0]?.tune?.reference).toBe(1);
    expect(tunes[0]?.problems).toEqual([]);
  });

  it('takes a title before its X:', () => {
    const { tunes } = readTunes('T:Before\nX:7\nK:G\nGAB|\n\nT:Next\nX:8\nK:D\nA|\n');
    expect(tunes.map(({ tune }) => [tune?.reference, tune?.titles])).toEqual([
      [7, ['Before']],
      [8, ['Next']],
    ]);
  });

  it('remarks on a file header that cannot be read', () => {
    const { tunes, problems } = readTunes('M:4/5\nL:1/4\n\nX:1\nK:G\nGAB|\n');
    expect(tunes[0]?.tune?.unit).toBe(TICKS / 4);
    expect(problems).toMatchObject([{ line: 1, column: 1, severity: 'remark' }]);
  });

  it('begins a tune at a title behind a finished tune', () => {
    const { tunes } = readTunes('T:One\nK:G\nGAB|\n\nT:Two\nK:D\nABc|\n');
    expect(tunes.map(({ tune }) => tune?.titles)).toEqual([['One'], ['Two']]);
  });

  it('reads on behind a blank line where music follows, but not where words do', () => {
    const music = readTune(`${HEAD}ABc|\n\ndef|\n`);
    expect(music.tune && sayElements(music.tune.elements)).toBe('5*1 6*1 7*1 | 8*1 9*1 10*1 |');
    expect(music.problems.map(({ severity, line }) => [severity, line])).toEqual([['remark', 8]]);
    const words = readTune(`${HEAD}ABc|\n\nThis is a fine tune | I think\n`);
    expect(words.tune && sayElements(words.tune.elements)).toBe('5*1 6*1 7*1 |');
    expect(words.problems).toEqual([]);
  });

  it('gives the first of several where one is asked for', () => {
    const { tune, problems } = readTune('X:5\nK:C\nA\n\nX:6\nK:C\nB\n');
    expect(tune?.reference).toBe(5);
    expect(problems).toMatchObject([{ severity: 'remark', line: 5 }]);
  });

  it('gives every element its place', () => {
    const { tune } = readTune(`${HEAD}A {g}"Am"^B|\n (3cde [CE]`);
    expect(tune?.elements.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
      '6:1',
      '6:10',
      '6:12',
      '7:2',
      '7:4',
      '7:5',
      '7:6',
      '7:8',
    ]);
  });
});
