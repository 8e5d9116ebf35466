/**
 * Lines of music with notes that are written as ABC does not: signs behind letters (`F♯`, `F#`), quarter tones, names of notes
 * in other languages. By the same tables as openings (abc/nearest); what is read as something else is counted.
 */
import { readMicrotones, readSigns, signsStandBehind } from '../abc/nearest/accidental-signs.ts';
import { inPlace, mappedText } from '../abc/nearest/mapped-text.ts';
import { nameSystemOf, readNoteNames } from '../abc/nearest/note-names.ts';
import { Replacements } from '../abc/nearest/replacements.ts';
import type { Line } from '../abc/reader/lines.ts';
import type { Repairs } from './repairs.ts';

/** Anything that these tables could change. */
const ODD = /[#♯♭♮\u{1D12A}-\u{1D133}]|[\^_]\d{0,3}\/?\d{0,3}[A-Ga-g]|\p{L}{2}/u;
const MICROTONE = /[\^_](?:\d|\/)/;
const OTHER_SIGNS = /[#\u{1D12A}-\u{1D133}]/u;
/** Text in quotes, decorations and fields. */
const WORDED = /"[^"]*"|![^!\s]*!|\[[A-Za-z]:[^\]]*\]/g;

/** The lines of a tune; `isMusic` says of each whether it holds notes. */
export function nearestNotes(
  lines: readonly Line[],
  isMusic: (line: Line, at: number) => boolean,
  repairs: Repairs,
): readonly Line[] {
  const music = lines.filter((line, at) => isMusic(line, at) && ODD.test(line.text));
  if (music.length === 0) return lines;
  const behind = signsStandBehind(music.map(({ text }) => text).join('\n'));
  return lines.map((line, at) =>
    isMusic(line, at) && ODD.test(line.text) ? nearestLine(line, behind, repairs) : line,
  );
}

function nearestLine(line: Line, behind: boolean, repairs: Repairs): Line {
  const remark = line.text.indexOf('%');
  const end = remark < 0 ? line.text.length : remark;
  const place = { line: line.number };
  const start = mappedText(line.text.slice(0, end));
  const names = new Replacements();
  const system = nameSystemOf(start.text.replace(WORDED, ' '), true);
  const named = system ? readNoteNames(start, system, 0, names) : start;
  if (names.any) repairs.add('Notes by other names (do re mi) were read as letters', place);
  const signs = new Replacements();
  // Plain signs of print before their notes are characters like others, counted by kind.
  const asPrinted = !behind && !OTHER_SIGNS.test(named.text);
  const signed = asPrinted ? named : readSigns(named, behind, signs);
  if (signs.any) repairs.add('Accidentals were read as ABC writes them (F♯ as ^F)', place);
  const micro = new Replacements();
  const plain = readMicrotones(signed, micro);
  if (micro.any && MICROTONE.test(signed.text))
    repairs.add('Quarter tones and their like were read as the nearest semitone', place);
  const text = inPlace(plain) + line.text.slice(end);
  return text === line.text ? line : { ...line, text };
}
