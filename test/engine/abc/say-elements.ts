import { type Element, type Pitch, TICKS } from '../../../src/engine/abc/tune.ts';

/**
 * Elements in short, for tables of known answers: pitches by their diatonic step from middle C (`4`, `^4`, `0+2` for a
 * double stop), lengths in eighths (`4*2`), and what hangs on them in braces.
 */
export function sayElements(elements: readonly Element[]): string {
  return elements.map(say).join(' ');
}

function say(element: Element): string {
  if (element.kind === 'field') return `[${element.name}:${element.value}]`;
  if (element.kind === 'bar-rest') return `Z${element.bars}`;
  if (element.kind === 'tuplet') return `(${element.p}:${element.q}:${element.r}`;
  if (element.kind === 'bar') {
    const repeat = `${element.endsRepeat ? ':' : ''}|${element.beginsRepeat ? ':' : ''}`;
    const style = element.style === 'thin' ? '' : `-${element.style}`;
    const marks = [...(element.annotations ?? []), ...(element.decorations ?? [])];
    return repeat + style + (element.ending ? `[${element.ending}]` : '') + braces(marks);
  }
  const body =
    element.kind === 'rest'
      ? element.invisible
        ? 'x'
        : 'z'
      : element.pitches.map(sayPitch).join('+');
  const eighths = (element.ticks * 8) / TICKS;
  const marks = [
    ...(element.chord === undefined ? [] : [element.chord]),
    ...(element.annotations ?? []),
    ...(element.decorations ?? []),
    ...(element.grace
      ? [
          `grace${element.grace.acciaccatura ? '/' : ''} ${element.grace.pitches
            .map(({ pitch, length }) => `${sayPitch(pitch)}*${length}`)
            .join(' ')}`,
        ]
      : []),
    ...(element.slursOpen ? ['('.repeat(element.slursOpen)] : []),
    ...(element.slursClose ? [')'.repeat(element.slursClose)] : []),
  ];
  const tie = element.kind === 'note' && element.tie ? '-' : '';
  return `${body}*${eighths}${tie}${braces(marks)}`;
}

function sayPitch({ step, accidental }: Pitch): string {
  const sign = { '-2': '__', '-1': '_', '0': '=', '1': '^', '2': '^^' };
  return (accidental === null ? '' : sign[accidental]) + step;
}

function braces(marks: readonly string[]): string {
  return marks.length === 0 ? '' : `{${marks.join(', ')}}`;
}
