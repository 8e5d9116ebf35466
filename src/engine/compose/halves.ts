/** Bars of 12/8 as the two bars of 6/8 in which slides are taught. */
import { letterOf } from '../abc/key.ts';
import type { Alteration, Element, Pitch, TupletElement } from '../abc/tune.ts';
import { EngineError } from '../errors.ts';
import { sentence } from '../sentence.ts';

const LINE = { kind: 'bar', endsRepeat: false, beginsRepeat: false, style: 'thin' } as const;

/**
 * The elements with a bar line in the middle of every bar that is longer than `half` ticks; an accidental of the first half is
 * written out in the second. Throws EngineError 'bad-request' where a note leads over the middle.
 */
export function halvesOf(elements: readonly Element[], half: number): Element[] {
  const out: Element[] = [];
  let filled = 0;
  let halved = false;
  let tuplet: TupletElement | null = null;
  let left = 0;
  let first = new Map<number, Alteration>();
  let second = new Set<number>();
  for (const element of elements) {
    if (element.kind === 'bar') {
      filled = 0;
      halved = false;
      first = new Map();
      second = new Set();
    }
    const begins = element.kind === 'note' || element.kind === 'rest' || element.kind === 'tuplet';
    if (begins && filled === half && !halved) {
      out.push({ ...LINE, place: element.place });
      halved = true;
    }
    if (element.kind === 'tuplet') {
      tuplet = element;
      left = element.r;
    }
    if (element.kind !== 'note' && element.kind !== 'rest') {
      out.push(element);
      continue;
    }
    const inside: TupletElement | null = left > 0 ? tuplet : null;
    const sounding: number = inside ? (element.ticks * inside.q) / inside.p : element.ticks;
    if (left > 0) left--;
    if (filled < half && filled + sounding > half)
      throw new EngineError(
        'bad-request',
        sentence(
          'In line {line} a note leads over the middle of a bar of 12/8; write it as two, tied (A3-A3).',
          { line: element.place.line },
        ),
        { option: 'from', line: element.place.line, column: element.place.column },
      );
    filled += sounding;
    if (element.kind === 'rest') {
      out.push(element);
      continue;
    }
    const pitches = element.pitches.map((pitch): Pitch => {
      const letter = letterOf(pitch.step);
      if (halved) {
        const kept = second.has(letter) ? null : (first.get(letter) ?? null);
        second.add(letter);
        return pitch.accidental === null ? { ...pitch, accidental: kept } : pitch;
      }
      if (pitch.accidental !== null) first.set(letter, pitch.accidental);
      return pitch;
    });
    out.push({ ...element, pitches });
  }
  return out;
}
