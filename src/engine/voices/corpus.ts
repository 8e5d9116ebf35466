/** Files of ABC in four voices to texts for the network, and the facts that plans are drawn from. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { spellForm } from '../abc/canonical.ts';
import { spellKey } from '../abc/key.ts';
import { spellMetre } from '../abc/metre.ts';
import { unitOf } from '../abc/notation.ts';
import { EngineError } from '../errors.ts';
import type { Corpus, CorpusFacts } from '../training/corpus.ts';
import type { CorpusTune } from '../training/corpus-tune.ts';
import { type CanonicalPiece, canonicalPiece } from './canonical.ts';
import { PARTS } from './parts.ts';
import { splitVoices } from './split-voices.ts';
import { spellVoices } from './text.ts';

const LARGEST_FILE = 4 * 2 ** 20;

type Counts = Record<string, Record<string, number>>;
function count(counts: Counts, group: string, what: string): void {
  counts[group] ??= {};
  const of = counts[group] as Record<string, number>;
  of[what] = (of[what] ?? 0) + 1;
}

/** The four parts of a text by their names (S, Soprano; ...), whatever else plays along; or why they are not all there. */
export function pieceOf(text: string): CanonicalPiece | { readonly refused: string } {
  const voices = splitVoices(text);
  const tunes = [];
  for (const { name } of PARTS) {
    const short = new RegExp(`^(${name}|${name.charAt(0)})\\b`, 'i');
    const voice = voices.find((one) => short.test(one.name) || short.test(one.id));
    if (!voice?.tune)
      return { refused: voice?.problem ? `${name}: ${voice.problem}` : `no ${name.toLowerCase()}` };
    tunes.push(voice.tune);
  }
  return canonicalPiece(tunes);
}

/**
 * Reads one piece from every file. Throws EngineError 'bad-request' where a file cannot be read or no piece can be learnt
 * from.
 */
export async function readVoicesCorpus(paths: readonly string[]): Promise<Corpus> {
  const texts: CorpusTune[] = [];
  const facts = { forms: {} as Counts, compasses: {} as Counts, keys: {} as Counts };
  const files: { path: string; name: string; sha256: string; tunes: number }[] = [];
  const seen = new Set<string>();
  const refused = new Map<string, number>();
  for (const path of paths) {
    const bytes = await readWhole(path);
    const name = basename(path);
    const piece = pieceOf(bytes.toString('utf8'));
    const why =
      'refused' in piece ? piece.refused : seen.has(musicOf(piece)) ? 'a copy of another' : null;
    if (why !== null) {
      const kind = why.replace(/[\d.]+\/\d+/g, 'N/8');
      refused.set(kind, (refused.get(kind) ?? 0) + 1);
    } else if (!('refused' in piece)) {
      const { header, text, musicFrom, notes, key } = piece;
      seen.add(musicOf(piece));
      texts.push({ text, musicFrom, notes, title: name });
      const form = spellForm(header.form, unitOf(header.metre)) as string;
      count(facts.forms, `chorale ${spellMetre(header.metre)}`, form);
      count(facts.compasses, header.mode, spellVoices(header.voices));
      count(facts.keys, header.mode, spellKey(key));
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ path, name, sha256, tunes: why === null ? 1 : 0 });
  }
  const left = [...refused].map(([why, n]) => `${n} (${why})`).join(', ') || 'none';
  if (texts.length === 0)
    throw new EngineError('bad-request', `None of the files has a piece to learn from: ${left}.`, {
      paths,
    });
  const noTitles: Pick<CorpusFacts, 'titles' | 'words'> = { titles: [], words: [] };
  return {
    tunes: texts,
    files,
    facts: { ...facts, ...noTitles },
    report: `read ${paths.length} pieces in ${PARTS.length} voices, learning from ${texts.length}; left out: ${left}`,
  };
}

/** The notes alone, by which copies are known. */
const musicOf = ({ text, musicFrom }: CanonicalPiece): string => text.slice(musicFrom);

async function readWhole(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      if ((await file.stat()).size > LARGEST_FILE) throw new Error('it is larger than 4 MB');
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = (error as Error).message;
    throw new EngineError(
      'bad-request',
      `${path} cannot be read: ${why}.`,
      { path },
      { cause: error },
    );
  }
}
