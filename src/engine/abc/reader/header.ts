import { defaultUnit, FREE_TIME } from '../metre.ts';
import { decodeText } from '../text-escapes.ts';
import type { Metre, Place } from '../tune.ts';
import { LONGEST_VALUE, metreField, unitField, userSymbolField, voiceField } from './fields.ts';
import type { Problems } from './problems.ts';
import type { Header } from './state.ts';

/**
 * A header as it is read, field by field, in any order; it ends with `K:`. What a file's own header says before its
 * first tune is where every tune begins.
 */
export interface HeaderDraft {
  reference: number | null;
  titles: string[];
  rhythm: string;
  metre: Metre | null;
  unit: number | null;
  tempo: string;
  fields: { name: string; value: string }[];
  letters: Map<string, string | null>;
  voice: string | null;
  /** What a `+:` line goes on with. */
  continues: ((value: string) => void) | null;
}

export function emptyHeader(letters: ReadonlyMap<string, string | null>): HeaderDraft {
  return {
    reference: null,
    titles: [],
    rhythm: '',
    metre: null,
    unit: null,
    tempo: '',
    fields: [],
    letters: new Map(letters),
    voice: null,
    continues: null,
  };
}

/** Text fields that a tune keeps (ABC 2.1, section 3.1); `P:` is the order of the parts. */
const KEPT = new Set('ABCDFGHNOPSZ'.split(''));
/** Fields that say nothing that a `Tune` keeps. */
const SILENT = new Set('EIWmrsw'.split(''));
const MOST_FIELDS = 200;

/** Reads a header field other than `K:`. */
export function readHeaderField(
  problems: Problems,
  header: HeaderDraft,
  name: string,
  written: string,
  place: Place,
): void {
  const value = written.trim();
  const texts = header.titles.length + header.fields.length;
  if (value.length > LONGEST_VALUE || texts >= MOST_FIELDS) {
    problems.error(place, 'The header is too long.');
    return;
  }
  header.continues = null;
  if (name === 'X') header.reference = readReference(problems, value, place);
  else if (name === 'T') addTitle(header, decodeText(value).trim());
  else if (name === 'R') {
    if (header.rhythm === '') header.rhythm = decodeText(value).trim();
  } else if (name === 'M') header.metre = metreField(problems, value, place) ?? header.metre;
  else if (name === 'L') header.unit = unitField(problems, value, place) ?? header.unit;
  else if (name === 'Q') header.tempo = value;
  else if (name === 'U') userSymbolField(problems, header.letters, value, place);
  else if (name === 'V') voiceField(problems, header, value, place);
  else if (KEPT.has(name)) {
    const field = { name, value: decodeText(value).trim() };
    header.fields.push(field);
    header.continues = (more) => {
      field.value = `${field.value} ${decodeText(more).trim()}`.trim();
    };
  } else if (!SILENT.has(name))
    problems.remark(place, `The field ${name}: is not known; it was left out.`);
}

function addTitle(header: HeaderDraft, title: string): void {
  if (title !== '') header.titles.push(title);
}

const LARGEST_REFERENCE = 999_999_999;

function readReference(problems: Problems, value: string, place: Place): number {
  const digits = /^\d+/.exec(value)?.[0] ?? '';
  const reference = Number(digits);
  if (digits !== '' && reference <= LARGEST_REFERENCE) return reference;
  problems.remark(place, 'X: should be a number; 1 was taken.');
  return 1;
}

/** The header with its defaults, once `K:` was read. */
export function finishHeader(draft: HeaderDraft, key: Header['key']): Header {
  const metre = draft.metre ?? FREE_TIME;
  return {
    reference: draft.reference ?? 1,
    titles: draft.titles,
    rhythm: draft.rhythm,
    metre,
    unit: draft.unit ?? defaultUnit(metre),
    key,
    tempo: draft.tempo,
    fields: draft.fields.filter(({ value }) => value !== ''),
  };
}
