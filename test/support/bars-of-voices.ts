/**
 * A checker of pieces in several voices that shares nothing with the program: it reads the text of such a piece with
 * patterns of its own and says what is wrong with bars, turns, ties and ranges.
 */

/** Eighths of a bar and of a pick-up, bars a part, and whether it is repeated. */
export interface Expected {
  readonly bar: number;
  readonly parts: readonly { readonly pickup: number; readonly bars: number }[];
  /** The last bar is a whole one in spite of the pick-up. */
  readonly lastIsFull: boolean;
  /** Lowest and highest note of each voice, and the letter that it ends on. */
  readonly voices: readonly { low: string; high: string; final: string }[];
}

const SIGNS = 'WXYZ';
const NOTE = /(?:[\^_=]?[A-Ga-g][,']?|z)(?:[23468]?\/{0,2})[<>-]?/y;

const height = (note: string): number => {
  const letter = /[A-Ga-g]/.exec(note)?.[0] ?? '';
  const octave = note.includes(',') ? -1 : note.includes("'") ? 1 : 0;
  return 'CDEFGABcdefgab'.indexOf(letter) + 7 * octave;
};

const eighths = (note: string): number => {
  const [, digits = '', slashes = ''] = /([23468]?)(\/{0,2})[<>-]?$/.exec(note) ?? [];
  return (digits === '' ? 1 : Number(digits)) / 2 ** slashes.length;
};

/** What is wrong with the body of a text; empty where nothing is. */
export function wrongInVoices(body: string, expected: Expected): string[] {
  const wrong: string[] = [];
  const lengths: number[] = [];
  const { bar, parts, lastIsFull } = expected;
  parts.forEach(({ pickup, bars }, p) => {
    if (pickup > 0) lengths.push(pickup);
    for (let i = 1; i < bars; i++) lengths.push(bar);
    const onward = parts[p + 1]?.pickup ?? parts[0]?.pickup ?? 0;
    lengths.push(p === parts.length - 1 && lastIsFull ? bar : bar - onward);
  });
  const turns = body.slice(0, -1).split(/[:|]?\[?[h-w]?W/);
  if (turns.shift() !== '') wrong.push('the text does not begin with a voice');
  if (turns.length !== lengths.length) wrong.push(`${turns.length} bars for ${lengths.length}`);
  const tied: (string | null)[] = [null, null, null, null];
  const last = ['', '', '', ''];
  turns.forEach((turn, i) => {
    const voices = turn.split(/[XYZ]/);
    if ([...turn].filter((c) => 'XYZ'.includes(c)).join('') !== SIGNS.slice(1))
      wrong.push(`bar ${i}: the voices do not take turns`);
    voices.forEach((notes, v) => {
      let sum = 0;
      let broken = '';
      NOTE.lastIndex = 0;
      while (NOTE.lastIndex < notes.length) {
        const note = NOTE.exec(notes)?.[0];
        if (note === undefined) {
          wrong.push(`bar ${i}, voice ${v}: ${notes} cannot be read`);
          return;
        }
        const plain = eighths(note);
        const factor =
          broken === '>'
            ? 0.5
            : broken === '<'
              ? 1.5
              : note.endsWith('>')
                ? 1.5
                : note.endsWith('<')
                  ? 0.5
                  : 1;
        broken = /[<>]$/.exec(note)?.[0] ?? '';
        sum += plain * factor;
        const pitch = note.replace(/[23468/<>-]/g, '');
        if (tied[v] !== null && tied[v] !== pitch)
          wrong.push(`bar ${i}, voice ${v}: a tie leads to ${note}`);
        tied[v] = note.endsWith('-') ? pitch.replace(/[\^_=]/, '') : null;
        const planned = expected.voices[v];
        if (pitch !== 'z' && planned) {
          if (height(pitch) < height(planned.low) || height(pitch) > height(planned.high))
            wrong.push(`bar ${i}, voice ${v}: ${note} is out of range`);
        }
        last[v] = pitch;
      }
      if (sum !== lengths[i]) wrong.push(`bar ${i}, voice ${v}: ${sum} eighths, not ${lengths[i]}`);
    });
  });
  expected.voices.forEach(({ final }, v) => {
    if (tied[v] !== null) wrong.push(`voice ${v} ends in a tie`);
    if (last[v]?.replace(/[,'=_^]/g, '').toUpperCase() !== final)
      wrong.push(`voice ${v} ends on ${last[v]}`);
  });
  return wrong;
}
