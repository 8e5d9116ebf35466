/** Writing a piece: the language of its form and the network together, as compose/writer.ts does for a tune. */
import { Grammar } from '../abc/grammar.ts';
import { signatureOf } from '../abc/key.ts';
import { barTicks, spellMetre } from '../abc/metre.ts';
import { LENGTHS, unitOf } from '../abc/notation.ts';
import { type Metre, type Mode, TICKS } from '../abc/tune.ts';
import { chance } from '../compose/chance.ts';
import { writableAccidentals } from '../compose/plan.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { Concord } from './concord.ts';
import { type PieceWalk, walkVoices } from './language.ts';
import { PARTS } from './parts.ts';
import type { PiecePlan } from './plan.ts';
import { spellPieceHeader } from './text.ts';

/** Lengths that voices use: what tunes use, and whole notes; no triplets. Of 19,650 notes and rests in 84 chorales none has another. */
const VOICE_LENGTHS: ReadonlySet<number> = new Set(
  ['', '2', '3', '4', '6', '8', '/', '3/'].map((text) => LENGTHS.findIndex(([t]) => t === text)),
);
const NO_TRIPLETS: ReadonlySet<number> = new Set();

/** What a writer asks of the network: to draw from its opinion of what comes next. */
export interface Drawing {
  draw(mask: Uint8Array | null, temperature: number, random: number): number;
}

/** Yields characters to feed; returns the text. */
export type Writing = Generator<number, string, void>;

/** Grammars of single voices, kept by what they differ in. */
export class VoiceGrammars {
  readonly #alphabet: readonly string[];
  readonly #kept = new Map<string, Grammar>();

  constructor(alphabet: readonly string[]) {
    this.#alphabet = alphabet;
  }

  /** Throws RangeError where the form has a bar that no lengths fill. */
  walkFor({ header, key }: PiecePlan): PieceWalk {
    const { form, metre, mode } = header;
    const textKey = { tonic: 'C', mode };
    const accidentals = writableAccidentals({ home: key, textKey });
    const walks = header.voices.map(({ low, high, final }) =>
      this.#grammar(metre, mode, final).walk(form, barTicks(metre) as number, {
        compass: { low, high },
        accidentals,
      }),
    );
    const signs = PARTS.map(({ sign }) => sign);
    return walkVoices(walks, signs, this.#alphabet);
  }

  #grammar(metre: Metre, mode: Mode, final: number): Grammar {
    const key = `${spellMetre(metre)} ${mode} ${final}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const grammar = new Grammar(
      {
        unit: unitOf(metre),
        lengths: VOICE_LENGTHS,
        tripletLengths: NO_TRIPLETS,
        signature: signatureOf({ tonic: 'C', mode }),
        compass: null,
        accidentals: null,
        home: final,
        rest: TICKS / 4,
      },
      this.#alphabet,
    );
    this.#kept.set(key, grammar);
    return grammar;
  }
}

/** Writes the body of a piece to its plan; yields characters to feed. */
export function* writePiece(
  plan: PiecePlan,
  vocabulary: Vocabulary,
  grammars: VoiceGrammars,
  slot: Drawing,
): Writing {
  const header = spellPieceHeader(plan.header);
  if (!header) throw new RangeError('a plan that the text cannot spell');
  for (const c of header.text) {
    const number = vocabulary.indexOf(c);
    if (number !== undefined) yield number;
  }
  const walk = grammars.walkFor(plan);
  const random = chance(plan.request.number, 'voices music');
  const { metre, mode, voices } = plan.header;
  const concord = new Concord(walk.cells, {
    voices: voices.length,
    signature: signatureOf({ tonic: 'C', mode }),
    unit: unitOf(metre),
  });
  let state = walk.start;
  let body = '';
  while (!walk.accepts(state)) {
    const forced = walk.forced(state);
    let drawn: number;
    if (forced === null) {
      const mask = walk.mask(state);
      if (plan.concord) concord.wish(mask, vocabulary.characters, walk, state);
      drawn = slot.draw(mask, plan.request.temperature, random());
    } else drawn = vocabulary.indexOf(forced) as number;
    const c = vocabulary.characters[drawn] as string;
    const next = walk.step(state, c, undefined, (...heard) => concord.hear(...heard));
    if (!next) throw new Error(`the mask let ${JSON.stringify(c)} through, the rules do not`);
    state = next;
    body += c;
    if (!walk.accepts(state)) yield drawn;
  }
  return body;
}
