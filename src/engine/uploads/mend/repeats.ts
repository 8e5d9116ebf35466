/**
 * Repeats and endings as players write them, made sound: every repeat is closed, every first ending leads back and has a
 * second one of as many bars.
 *
 *   tune    := section*
 *   section := stretch                              played once
 *            | stretch ":|"                         repeated
 *            | stretch "|1" stretch ":|2" stretch   repeated, with two endings
 *
 * A stretch is what stands between two lines that say something.
 */
import { barTicks } from '../../abc/metre.ts';
import type { Repairs } from '../repairs.ts';
import { type Bar, type BarLine, type Draft, isPlain, PLAIN, ticksOf } from './draft.ts';

interface Stretch {
  readonly bars: readonly Bar[];
  readonly before: BarLine;
  readonly after: BarLine;
}

interface Section {
  body: readonly Bar[];
  first: readonly Bar[];
  second: readonly Bar[];
  repeated: boolean;
}

/** `1`, `2`, or `more` for endings of a third time; lists go by their first number. */
function endingOf(line: BarLine): '1' | '2' | 'more' | null {
  if (line.ending === null) return null;
  const first = Number.parseInt(line.ending, 10);
  return first === 1 ? '1' : first === 2 ? '2' : 'more';
}

const placeOf = (bars: readonly Bar[]) => bars[0]?.place ?? null;

export function mendRepeats(draft: Draft, repairs: Repairs): Draft {
  const full = barTicks(draft.tune.metre) ?? 0;
  const queue = stretchesOf(draft);
  const sections: Section[] = [];
  for (let stretch = queue.shift(); stretch; stretch = queue.shift()) {
    if (takenIntoRepeat(stretch, queue, full, repairs)) continue;
    sections.push(wholeBars(sectionOf(stretch, queue, repairs), full, repairs));
  }
  return {
    ...draft,
    ...linesOf(sections.filter(({ body, first }) => body.length + first.length > 0)),
  };
}

function stretchesOf({ bars, lines }: Draft): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= bars.length; i++) {
    const after = lines[i] ?? PLAIN;
    if (i < bars.length && isPlain(after)) continue;
    stretches.push({ bars: bars.slice(from, i), before: lines[from] ?? PLAIN, after });
    from = i;
  }
  return stretches;
}

/** A pick-up before `|:` or `||` belongs to the part that it leads to. */
function takenIntoRepeat(
  { bars, after }: Stretch,
  queue: Stretch[],
  full: number,
  repairs: Repairs,
): boolean {
  const next = queue[0];
  const [pickup] = bars;
  const lone = pickup && bars.length === 1 && ticksOf(pickup) < full && onlyOpens(after);
  if (!lone || !next || ticksOf(next.bars[0]) < full) return false;
  repairs.add('A pick-up before |: or || was taken into its part', pickup.place);
  queue[0] = { ...next, bars: [pickup, ...next.bars] };
  return true;
}

const onlyOpens = ({ beginsRepeat, double, endsRepeat, ending }: BarLine): boolean =>
  (beginsRepeat || double) && !endsRepeat && ending === null;

/** Endings that begin in the middle of a bar begin with it: what both have in common is written in each. */
function wholeBars(section: Section, full: number, repairs: Repairs): Section {
  const { body, first, second } = section;
  const begun = body.at(-1);
  const [one] = first;
  const [two] = second;
  if (!begun || !one || !two || body.length < 2) return section;
  const held = ticksOf(begun);
  if (held >= full || held + ticksOf(one) > full || held + ticksOf(two) > full) return section;
  repairs.add('Endings that began in the middle of a bar were begun at its bar line', one.place);
  const whole = (bar: Bar): Bar => ({ ...begun, notes: [...begun.notes, ...bar.notes] });
  return {
    ...section,
    body: body.slice(0, -1),
    first: [whole(one), ...first.slice(1)],
    second: [whole(two), ...second.slice(1)],
  };
}

/** The section that begins with a stretch; takes those of its endings from the queue. */
function sectionOf(stretch: Stretch, queue: Stretch[], repairs: Repairs): Section {
  const { bars, after } = stretch;
  const once = { body: bars, first: [], second: [], repeated: false };
  const ending = queue.length > 0 ? endingOf(after) : null;
  if (ending === '1' && !after.endsRepeat) return withFirstEnding(bars, queue, repairs);
  if (ending === '2' || ending === 'more') {
    const cut = unmarkedFirst(bars, queue[0]);
    if (cut === null) return { ...once, repeated: after.endsRepeat };
    repairs.add(
      'A first ending was not marked; it was taken to be as long as the second',
      placeOf(bars.slice(cut)),
    );
    const second = takeSecond(bars.length - cut, queue, repairs);
    return { body: bars.slice(0, cut), first: bars.slice(cut), second, repeated: true };
  }
  if (after.endsRepeat) return { ...once, repeated: true };
  if (!stretch.before.beginsRepeat) return once;
  // A `|:` waits for its `:|`.
  const next = queue[0];
  const place = placeOf(bars);
  const spans = next && !next.before.beginsRepeat && isClosed(next, queue);
  if (spans) {
    repairs.add('A double bar line in the middle of a repeat was left out', placeOf(next.bars));
    queue.shift();
    const joined = { ...next, before: stretch.before, bars: [...bars, ...next.bars] };
    return sectionOf(joined, queue, repairs);
  }
  repairs.add('A repeat (|:) was never closed; it was closed where its part ends', place);
  return { ...once, repeated: true };
}

const isClosed = ({ after }: Stretch, queue: readonly Stretch[]): boolean =>
  after.endsRepeat || (endingOf(after) === '1' && queue[1]?.after.endsRepeat === true);

function withFirstEnding(body: readonly Bar[], queue: Stretch[], repairs: Repairs): Section {
  const stretch = queue.shift();
  const first = stretch?.bars ?? [];
  const after = stretch?.after ?? PLAIN;
  const place = placeOf(first);
  const plain = (repeated: boolean): Section => ({
    body: [...body, ...first],
    first: [],
    second: [],
    repeated,
  });
  const next = queue[0];
  if (!next) {
    repairs.add('A first ending had no second one; the part was taken as a plain repeat', place);
    return plain(true);
  }
  if (endingOf(after) === null || endingOf(after) === '1') {
    const marked = after.endsRepeat && next.bars.length === first.length;
    if (!marked) {
      repairs.add('A first ending had no second one; the part was taken as a plain repeat', place);
      return plain(true);
    }
    repairs.add('A second ending was not marked', placeOf(next.bars));
  } else if (!after.endsRepeat) repairs.add('A first ending was closed with :|', place);
  return { body, first, second: takeSecond(first.length, queue, repairs), repeated: true };
}

/** Where the first ending begins in bars that only a second one follows; null where that cannot be. */
function unmarkedFirst(bars: readonly Bar[], second: Stretch | undefined): number | null {
  const cut = bars.length - (second?.bars.length ?? 0);
  return second && cut > 0 ? cut : null;
}

/** The bars of a second ending; what goes beyond the length of the first begins a new section. */
function takeSecond(length: number, queue: Stretch[], repairs: Repairs): readonly Bar[] {
  const stretch = queue.shift();
  if (!stretch) return [];
  const { bars, after } = stretch;
  if (bars.length > length) {
    repairs.add(
      'A double bar line was missing behind a second ending',
      placeOf(bars.slice(length)),
    );
    queue.unshift({ bars: bars.slice(length), before: { ...PLAIN, double: true }, after });
  } else if (endingOf(after) === 'more') dropLaterEndings(queue, repairs);
  else if (after.endsRepeat)
    repairs.add('A second ending closed with :|, though nothing is repeated there', placeOf(bars));
  return bars.slice(0, length);
}

function dropLaterEndings(queue: Stretch[], repairs: Repairs): void {
  for (let more = true; more && queue.length > 0; ) {
    const stretch = queue.shift();
    repairs.add(
      'Parts are played twice; the ending of a third time was left out',
      placeOf(stretch?.bars ?? []),
    );
    more = stretch !== undefined && endingOf(stretch.after) === 'more';
  }
}

function linesOf(sections: readonly Section[]): Pick<Draft, 'bars' | 'lines'> {
  const bars: Bar[] = [];
  const lines: BarLine[] = [PLAIN];
  const add = (line: Partial<BarLine>) => {
    lines[lines.length - 1] = { ...(lines.at(-1) ?? PLAIN), ...line };
  };
  for (const { body, first, second, repeated } of sections) {
    if (repeated) add({ beginsRepeat: true });
    for (const part of [body, first, second]) {
      if (part === first && first.length > 0) add({ ending: '1' });
      if (part === second && second.length > 0) add({ ending: '2', endsRepeat: true });
      for (const bar of part) {
        bars.push(bar);
        lines.push(PLAIN);
      }
    }
    add(repeated && first.length === 0 ? { endsRepeat: true } : { double: true });
  }
  return { bars, lines };
}
