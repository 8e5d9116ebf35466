/**
 * Files of ABC to texts for the network. Tunes whose bars do not add up or whose repeats are unsound are left out and
 * counted; so are copies in any key. What real tunes look like beyond their notes (forms, compasses, keys) is counted on
 * the way and goes into the model, which draws its plans from it.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CanonicalTune, canonicalText, spellForm } from '../abc/canonical.ts';
import { spellKey } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import { BEGIN, END, spellStep, unitOf } from '../abc/notation.ts';
import { readTunes } from '../abc/reader.ts';
import { shortHash, taughtTitle, titleKey, wordsOf } from '../abc/titles.ts';
import { EngineError } from '../errors.ts';
import type { CorpusTune } from './corpus-tune.ts';
import { classify } from './types-of-tunes.ts';

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
  /** What was read and what was left out, for a person. */
  readonly report: string;
}

const LARGEST_FILE = 64 * 2 ** 20;
/** Shorter tunes are fragments, longer ones are airs with variations. */
const FEWEST_NOTES = 16;
const LONGEST_TEXT = 1500;

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

/** The music without its key and type: two tunes with the same are copies, in whatever key. */
const musicOf = (tune: CanonicalTune): string => tune.text.slice(tune.musicFrom);

/** Reads files of ABC. Throws EngineError 'bad-request' where a file cannot be read or no tune can be learnt from. */
export async function readCorpus(paths: readonly string[]): Promise<Corpus> {
  const texts: CorpusTune[] = [];
  const files: { path: string; name: string; sha256: string; tunes: number }[] = [];
  const refused = new Map<string, number>();
  const seen = new Set<string>();
  const titles = new Map<string, string>();
  const facts = { forms: {} as Counts, compasses: {} as Counts, keys: {} as Counts };
  let found = 0;
  const refuse = (why: string) => refused.set(why, (refused.get(why) ?? 0) + 1);

  for (const path of paths) {
    const bytes = await readWhole(path);
    let used = 0;
    for (const { tune: read } of readTunes(bytes.toString('utf8'), { size: LARGEST_FILE }).tunes) {
      found++;
      if (!read) {
        refuse('text that is not ABC');
        continue;
      }
      const { type, tune } = classify(read);
      const canonical = canonicalText(tune, type);
      if ('refused' in canonical) {
        refuse(canonical.refused.replace(/[\d.]+\/\d+/g, 'N/8'));
        continue;
      }
      if (canonical.notes < FEWEST_NOTES || canonical.text.length > LONGEST_TEXT) {
        refuse(canonical.notes < FEWEST_NOTES ? 'fewer than 16 notes' : 'too long');
        continue;
      }
      const music = musicOf(canonical);
      if (seen.has(music)) {
        refuse('a copy of another');
        continue;
      }
      seen.add(music);
      used++;
      const printed = read.titles[0] ?? '';
      const title = titleKey(printed) || `untitled ${found}`;
      texts.push({
        text: canonical.text,
        musicFrom: canonical.musicFrom,
        notes: canonical.notes,
        title,
      });
      const name = taughtTitle(printed);
      if (name) titles.set(name, title);
      const group = `${type} ${spellMetre(tune.metre)}`;
      count(facts.forms, group, spellForm(canonical.form, unitOf(tune.metre)) ?? '');
      count(
        facts.compasses,
        canonical.mode,
        `${spellStep(canonical.low)} ${spellStep(canonical.high)}`,
      );
      count(facts.keys, group, spellKey(tune.key));
    }
    files.push({
      path,
      name: basename(path),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      tunes: used,
    });
  }
  if (texts.length === 0)
    throw new EngineError(
      'bad-request',
      `None of the ${found} tunes can be learnt from: ${describe(refused) || 'the files hold no ABC'}.`,
      { paths },
    );
  for (const [name, title] of titles)
    texts.push({ text: `${BEGIN}T:${name}${END}`, musicFrom: 3, notes: 0, title });

  const words = new Set([...titles.keys()].flatMap(wordsOf));
  return {
    tunes: texts,
    files,
    facts: {
      ...facts,
      titles: [...new Set([...titles.values()].map(shortHash))].sort(),
      words: [...words].map(shortHash).sort(),
    },
    report: `read ${found} tunes, learning from ${seen.size} and ${titles.size} titles; left out: ${describe(refused) || 'none'}`,
  };
}

const describe = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, n]) => `${n} (${why})`)
    .join(', ');
