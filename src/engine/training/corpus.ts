/**
 * Files of ABC to texts for the network. Tunes whose bars do not add up or whose repeats are unsound are left out and
 * counted; so are copies in any key. What real tunes look like beyond their notes (forms, compasses, keys) is counted on
 * the way and goes into the model, which draws its plans from it.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { spellForm } from '../abc/canonical.ts';
import { abridge } from '../abc/dittos.ts';
import { spellKey } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import { BEGIN, END, spellStep, unitOf } from '../abc/notation.ts';
import { readTune, readTunes } from '../abc/reader.ts';
import { shortHash, taughtTitle, titleKey, wordsOf } from '../abc/titles.ts';
import type { Tune } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { type KnownTune, KnownTunes } from '../novelty/known-tunes.ts';
import type { CorpusTune } from './corpus-tune.ts';
import { learnable, musicOf } from './learnable.ts';

/** Counts by type and metre (`jig 6/8`), of what a plan is drawn from; and hashes of what must not be copied. */
export interface CorpusFacts {
  readonly forms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Lowest and highest note, `G, b`, by mode. */
  readonly compasses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly keys: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** First 10 hex digits of the sha256 of each title's key, and of each word that titles use. */
  readonly titles: readonly string[];
  readonly words: readonly string[];
}

export interface Corpus {
  readonly tunes: readonly CorpusTune[];
  readonly files: { path: string; name: string; sha256: string; tunes: number }[];
  readonly facts: CorpusFacts;
  /** All that could be read, also what is not learnt from: what a new tune must not copy. Left out: not gathered. */
  readonly known?: readonly KnownTune[];
  /** What was read and what was left out, for a person. */
  readonly report: string;
}

const LARGEST_FILE = 64 * 2 ** 20;

type Counts = Record<string, Record<string, number>>;
function count(counts: Counts, group: string, what: string): void {
  counts[group] ??= {};
  const of = counts[group] as Record<string, number>;
  of[what] = (of[what] ?? 0) + 1;
}

/** The text of one whole file. Throws EngineError 'bad-request' where it cannot be read. */
async function readWhole(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > LARGEST_FILE)
        throw new EngineError('bad-request', `${path} is larger than 64 MB; split it.`, {
          path,
          size,
        });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof EngineError) throw error;
    const why = (error as Error).message;
    throw new EngineError(
      'bad-request',
      `${path} cannot be read: ${why}.`,
      { path },
      { cause: error },
    );
  }
}

/** What is learnt from tunes that come one by one: their texts, those of their titles, and the facts behind plans. */
class Gathering {
  readonly texts: CorpusTune[] = [];
  readonly titles = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #known = new KnownTunes();
  readonly #dittos: boolean;
  readonly #facts = { forms: {} as Counts, compasses: {} as Counts, keys: {} as Counts };

  constructor(dittos: boolean) {
    this.#dittos = dittos;
  }

  /** Adds a tune. `untitled` tells it from others for the split, where its title says nothing. Why not, or null. */
  add(read: Tune, printed: string, untitled: string): string | null {
    this.#known.add(read, printed);
    const taught = learnable(read);
    if ('refused' in taught) return taught.refused;
    const { type, tune, canonical } = taught;
    const music = musicOf(canonical);
    if (this.#seen.has(music)) return 'a copy of another';
    this.#seen.add(music);
    const { musicFrom, notes, mode } = canonical;
    const text = this.#dittos ? withDittos(canonical.text, musicFrom) : canonical.text;
    const title = titleKey(printed) || untitled;
    this.texts.push({ text, musicFrom, notes, title });
    const name = taughtTitle(printed);
    if (name) this.titles.set(name, title);
    const group = `${type} ${spellMetre(tune.metre)}`;
    const { forms, compasses, keys } = this.#facts;
    count(forms, group, spellForm(canonical.form, unitOf(tune.metre)) ?? '');
    count(compasses, mode, `${spellStep(canonical.low)} ${spellStep(canonical.high)}`);
    count(keys, group, spellKey(tune.key));
    return null;
  }

  /** Titles are texts too, behind the tunes. */
  all(): Pick<Required<Corpus>, 'tunes' | 'facts' | 'known'> {
    const named = [...this.titles].map(([name, title]) => ({
      text: `${BEGIN}T:${name}${END}`,
      musicFrom: 3,
      notes: 0,
      title,
    }));
    const words = new Set([...this.titles.keys()].flatMap(wordsOf));
    return {
      tunes: [...this.texts, ...named],
      known: this.#known.tunes,
      facts: {
        ...this.#facts,
        titles: [...new Set([...this.titles.values()].map(shortHash))].sort(),
        words: [...words].map(shortHash).sort(),
      },
    };
  }
}

/** Reads files of ABC. `dittos`: bars that are said again are written as dittos (abc/dittos.ts). Throws EngineError 'bad-request' where a file cannot be read or no tune can be learnt from. */
export async function readCorpus(paths: readonly string[], dittos = true): Promise<Corpus> {
  const gathering = new Gathering(dittos);
  const files: { path: string; name: string; sha256: string; tunes: number }[] = [];
  const refused = new Map<string, number>();
  let found = 0;
  for (const path of paths) {
    const bytes = await readWhole(path);
    const before = gathering.texts.length;
    for (const { tune } of readTunes(bytes.toString('utf8'), { size: LARGEST_FILE }).tunes) {
      found++;
      const why = tune
        ? gathering.add(tune, tune.titles[0] ?? '', `untitled ${found}`)
        : 'text that is not ABC';
      const kind = why?.replace(/[\d.]+\/\d+/g, 'N/8');
      if (kind !== undefined) refused.set(kind, (refused.get(kind) ?? 0) + 1);
    }
    files.push({
      path,
      name: basename(path),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      tunes: gathering.texts.length - before,
    });
  }
  const learnt = gathering.texts.length;
  if (learnt === 0)
    throw new EngineError(
      'bad-request',
      `None of the ${found} tunes can be learnt from: ${describe(refused) || 'the files hold no ABC'}.`,
      { paths },
    );
  return {
    ...gathering.all(),
    files,
    report: `read ${found} tunes, learning from ${learnt} and ${gathering.titles.size} titles; left out: ${describe(refused) || 'none'}`,
  };
}

/**
 * The texts and facts that training learns from, of ABC that was accepted before (uploads/read-uploads.ts); the same
 * input gives the same output. Copies are taken once; what cannot be learnt from is left out.
 */
export function corpusOf(
  tunes: readonly { readonly abc: string; readonly title: string }[],
  dittos = true,
): Pick<Required<Corpus>, 'tunes' | 'facts' | 'known'> {
  const gathering = new Gathering(dittos);
  tunes.forEach(({ abc, title }, i) => {
    const { tune } = readTune(abc);
    if (tune) gathering.add(tune, title, `untitled ${i + 1}`);
  });
  return gathering.all();
}

/** The music begins behind the plan, which is the line at `musicFrom`. */
function withDittos(text: string, musicFrom: number): string {
  const body = text.indexOf('\n', musicFrom) + 1;
  return text.slice(0, body) + abridge(text.slice(body));
}

const describe = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, n]) => `${n} (${why})`)
    .join(', ');
