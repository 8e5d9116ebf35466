import { createRequire } from 'node:module';
import { EngineError } from '../errors.ts';
import { boundedText } from './bounded-text.ts';
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
    readonly staff?: readonly { readonly voices: readonly (readonly AbcElement[])[] }[];
    readonly subtitle?: { readonly text: string };
  }[];
  getMeter(): { readonly type: string };
  getMeterFraction(): { readonly num: number; readonly den: number };
  getKeySignature(): { readonly root: string; readonly acc: string; readonly mode: string };
  /** At the tempo of `Q:`, or a default of abcjs's own where there is none. */
  millisecondsPerMeasure(): number;
  /** Repeats played out, ties joined. Programs are those of General MIDI, from 0. */
  setUpAudio(options: {
    readonly program: number;
    readonly chordprog: number;
    readonly bassprog: number;
  }): { readonly tracks: readonly (readonly AudioEvent[])[] };
}

/** One voice with its repeats played out. */
export type PlayedVoice = readonly { readonly el_type: string; readonly duration?: number }[];

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
}

interface Abcjs {
  parseOnly(abc: string): AbcTune[];
  renderAbc(element: SheetElement, abc: string, options: object): AbcTune[];
  readonly synth: { sequence(tune: AbcTune, options: object): PlayedVoice[] };
}

const require = createRequire(import.meta.url);

/** Read when first needed (about 100 ms), then kept by Node. */
function abcjs(): Abcjs {
  return require('abcjs') as Abcjs;
}

/** The globals of a browser that abcjs looks for while it draws. */
const BROWSER = ['document', 'window', 'navigator'] as const;

/**
 * Runs `draw` with a browser's globals in place and puts back what was there before. `draw` must be synchronous: then
 * no other code can see them, and two sheets can't meet.
 */
function inDocument<Result>(draw: (wrapper: SheetElement) => Result): Result {
  const document = new SheetDocument();
  const standIns = {
    document,
    window: { document, console: { error: () => {} } },
    navigator: { userAgent: '' },
  };
  const before = BROWSER.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  try {
    for (const name of BROWSER) {
      Object.defineProperty(globalThis, name, { value: standIns[name], configurable: true });
    }
    const wrapper = document.createElement('div');
    document.body.appendChild(wrapper);
    return draw(wrapper);
  } finally {
    for (const [at, name] of BROWSER.entries()) {
      const descriptor = before[at];
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

/** Whatever abcjs stumbles over, it was given text that it can't read. */
export function orBadAbc<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw new EngineError(
      'bad-abc',
      'This text can not be read as a tune. Check that it begins with X:, has a K: line, and music below it.',
      {},
      { cause },
    );
  }
}

/** The first tune of the text. Throws EngineError 'bad-abc' where there is none, or none with a note or rest. */
export function parseTune(abc: string): AbcTune {
  return orBadAbc(() => {
    const tune = abcjs().parseOnly(boundedText(abc))[0];
    return withMusic(tune);
  });
}

function withMusic(tune: AbcTune | undefined): AbcTune {
  const sounds = tune?.lines.some((line) =>
    line.staff?.some((staff) =>
      staff.voices.some((voice) => voice.some((element) => element.el_type === 'note')),
    ),
  );
  if (tune === undefined || !sounds) {
    throw new EngineError(
      'bad-abc',
      'There is no music in this text. A tune begins with X:, and its notes stand below the K: line.',
    );
  }
  return tune;
}

/** The voices of a tune in the order in which they sound, bar lines among them; times are in whole notes. */
export function playedVoices(tune: AbcTune): PlayedVoice[] {
  return orBadAbc(() => abcjs().synth.sequence(tune, {}));
}

/** What abcjs drew: the elements inside its svg, as markup, and their size in its units. */
export interface Drawing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** Engraves the music of the first tune, as `options` of abcjs say. Throws EngineError 'bad-abc'. */
export function drawMusic(music: string, options: object): Drawing {
  return orBadAbc(() =>
    inDocument((wrapper) => {
      withMusic(abcjs().renderAbc(wrapper, music, options)[0]);
      const svg = wrapper.children[0];
      const width = Number(svg?.getAttribute('width'));
      const height = Number(svg?.getAttribute('height'));
      if (svg === undefined || !(width > 0) || !(height > 0)) throw new Error('nothing was drawn');
      const parts = svg.children.filter(
        ({ tagName }) => tagName !== 'style' && tagName !== 'title',
      );
      return { markup: parts.map((part) => part.outerHTML).join(''), width, height };
    }),
  );
}
