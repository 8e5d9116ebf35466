import { createRequire } from 'node:module';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';
import { SheetDocument, type SheetElement } from './sheet-document.ts';

/** What we read of the tune that abcjs makes; its own types need those of a browser. */
export interface AbcTune {
  readonly metaText: {
    readonly title?: string;
    readonly rhythm?: string;
    readonly composer?: string;
    readonly tempo?: object;
  };
  readonly lines: readonly {
    readonly staff?: readonly {
      readonly voices: readonly (readonly AbcElement[])[];
      /** `treble`, `bass`, `treble-8`, ... */
      readonly clef?: { readonly type: string };
      /** What stands before it, by voice. */
      readonly title?: readonly (string | null | undefined)[];
    }[];
    readonly subtitle?: { readonly text: string };
  }[];
  getMeter(): { readonly type: string };
  getMeterFraction(): { readonly num: number; readonly den: number };
  getKeySignature(): { readonly root: string; readonly acc: string; readonly mode: string };
  /** What the parser stumbled over, with markup around the place; absent where there is nothing. */
  readonly warnings?: readonly string[];
  /** At the tempo of `Q:`, or a default of abcjs's own where there is none. */
  millisecondsPerMeasure(): number;
  setUpAudio(options: {
    readonly program: number;
    readonly chordprog: number;
    readonly bassprog: number;
  }): { readonly tracks: readonly (readonly AudioEvent[])[] };
}

/** One voice with its repeats played out. */
export type PlayedVoice = readonly {
  readonly el_type: string;
  /** In whole notes. */
  readonly duration?: number;
  /** Of a `meter`. */
  readonly num?: number;
  readonly den?: number;
  /** Chord symbols (`default`) and annotations over a note or rest. */
  readonly chord?: readonly { readonly name: string; readonly position?: string }[];
}[];

export interface AbcElement {
  readonly el_type: string;
  /** Of bars: `bar_thin`, `bar_right_repeat`, ... */
  readonly type?: string;
  /** Of notes: diatonic steps above middle C, and the accidental that stands before it. */
  readonly pitches?: { readonly pitch: number; accidental?: string }[];
  /** Of notes and rests: in whole notes, tuplets not applied. */
  readonly duration?: number;
  readonly startTriplet?: number;
  readonly tripletMultiplier?: number;
  readonly endTriplet?: boolean;
  readonly rest?: { readonly type: string; readonly text?: number };
  /** Of bars: the ending that begins, and whether one ends. */
  readonly startEnding?: string;
  readonly endEnding?: boolean;
}

/** Times are in whole notes. */
export interface AudioEvent {
  readonly cmd: string;
  readonly pitch?: number;
  readonly start?: number;
  readonly duration?: number;
  /** Silence at the end of a staccato note. */
  readonly gap?: number;
  /** 0 to 127. */
  readonly volume?: number;
  readonly instrument?: number;
  /** Of a `text`, what it is: the `name` of a voice, and so on. */
  readonly type?: string;
  readonly text?: string;
}

interface Abcjs {
  parseOnly(abc: string): AbcTune[];
  renderAbc(element: SheetElement, abc: string, options: object): AbcTune[];
  readonly synth: { sequence(tune: AbcTune, options: object): PlayedVoice[] };
}

const require = createRequire(import.meta.url);

/** Read when first needed, then kept by Node. The package's one-file build loads in a third of the time of its sources. */
function abcjs(): Abcjs {
  return require('abcjs/dist/abcjs-basic-min.js') as Abcjs;
}

/** The globals of a browser that abcjs looks for while it draws, and the console that it writes its doubts to. */
const BROWSER = ['document', 'window', 'navigator', 'console'] as const;

const QUIET = { log: () => {}, warn: () => {}, error: () => {} };

/**
 * Runs `work` with a browser's globals in place and puts back what was there before. `work` must be synchronous: then
 * no other code can see them, and two sheets can't meet. Whatever abcjs stumbles over, it was given text that it can't
 * read: that is thrown as EngineError 'bad-abc'.
 */
function inBrowser<Result>(work: (document: SheetDocument) => Result): Result {
  const document = new SheetDocument();
  const standIns = {
    document,
    window: { document, console: QUIET },
    navigator: { userAgent: '' },
    console: QUIET,
  };
  const before = BROWSER.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  try {
    for (const name of BROWSER) {
      Object.defineProperty(globalThis, name, { value: standIns[name], configurable: true });
    }
    return work(document);
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw new EngineError(
      'bad-abc',
      sentence(
        'This text can not be read as a tune. Check that it begins with X:, has a K: line, and music below it.',
      ),
      {},
      { cause },
    );
  } finally {
    for (const [at, name] of BROWSER.entries()) {
      const descriptor = before[at];
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

/** The first tune of the text. Throws EngineError 'bad-abc' where there is none, or none with a note or rest. */
export function parseTune(abc: string): AbcTune {
  return inBrowser(() => withMusic(abcjs().parseOnly(abc)[0]));
}

/** What abcjs has to remark on in the first tune of the text. Throws EngineError 'bad-abc' as parseTune. */
export const complaintsOf = (abc: string): readonly string[] => parseTune(abc).warnings ?? [];

function withMusic(tune: AbcTune | undefined): AbcTune {
  const sounds = tune?.lines.some((line) =>
    line.staff?.some((staff) =>
      staff.voices.some((voice) => voice.some((element) => element.el_type === 'note')),
    ),
  );
  if (tune === undefined || !sounds) {
    throw new EngineError(
      'bad-abc',
      sentence(
        'There is no music in this text. A tune begins with X:, and its notes stand below the K: line.',
      ),
    );
  }
  return tune;
}

/** The voices of a tune in the order in which they sound, bar lines among them; times are in whole notes. */
export function playedVoices(tune: AbcTune): PlayedVoice[] {
  return inBrowser(() => abcjs().synth.sequence(tune, {}));
}

/** The notes of a tune, a track for each voice and one more for chord symbols. Programs are those of General MIDI. */
export function playedTracks(
  tune: AbcTune,
  programs: { readonly melody: number; readonly chords: number; readonly bass: number },
): readonly (readonly AudioEvent[])[] {
  const { melody: program, chords: chordprog, bass: bassprog } = programs;
  return inBrowser(() => tune.setUpAudio({ program, chordprog, bassprog }).tracks);
}

/** What abcjs drew: the elements inside its svg, as markup, and their size in its units. */
export interface Drawing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Engraves the music of the first tune, as `options` of abcjs say; `finish` may then change what was drawn.
 * Throws EngineError 'bad-abc'.
 */
export function drawMusic(
  music: string,
  options: object,
  finish: (svg: SheetElement, document: SheetDocument) => void = () => {},
): Drawing {
  return inBrowser((document) => {
    const wrapper = document.createElement('div');
    withMusic(abcjs().renderAbc(wrapper, music, options)[0]);
    const svg = wrapper.children[0];
    const width = Number(svg?.getAttribute('width'));
    const height = Number(svg?.getAttribute('height'));
    if (svg === undefined || !(width > 0) || !(height > 0)) throw new Error('nothing was drawn');
    finish(svg, document);
    const parts = svg.children.filter(({ tagName }) => tagName !== 'style' && tagName !== 'title');
    return { markup: parts.map((part) => part.outerHTML).join(''), width, height };
  });
}
