import type { Element, NoteElement, Tune } from '../abc/tune.ts';

/** The tune without marks of slurs that have lost their other end, as where a note at a bar's end was left out. */
export function mendSlurs(tune: Tune): Tune {
  const open: number[] = [];
  const lost = new Map<number, { open: number; close: number }>();
  const lose = (at: number, end: 'open' | 'close') => {
    const one = lost.get(at) ?? { open: 0, close: 0 };
    lost.set(at, { ...one, [end]: one[end] + 1 });
  };
  tune.elements.forEach((element, at) => {
    if (element.kind !== 'note' && element.kind !== 'rest') return;
    for (let n = element.slursOpen ?? 0; n > 0; n--) open.push(at);
    for (let n = element.slursClose ?? 0; n > 0; n--)
      if (open.pop() === undefined) lose(at, 'close');
  });
  for (const at of open) lose(at, 'open');
  if (lost.size === 0) return tune;
  const elements = tune.elements.map((element, at): Element => {
    const one = lost.get(at);
    if (!one || (element.kind !== 'note' && element.kind !== 'rest')) return element;
    const { slursOpen = 0, slursClose = 0, ...rest } = element;
    const [opens, closes] = [slursOpen - one.open, slursClose - one.close];
    return {
      ...rest,
      ...(opens > 0 && { slursOpen: opens }),
      ...(closes > 0 && { slursClose: closes }),
    } as NoteElement;
  });
  return { ...tune, elements };
}
