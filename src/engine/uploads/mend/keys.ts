/**
 * One key for the whole tune. What stands in another key inside it, or under extra accidentals of the key line, is written
 * with accidentals before its notes: it sounds the same. So are double accidentals that the taught text has no words for,
 * as the neighbouring letter (Cb for B).
 */
import { readKey, signatureOf, spellKey } from '../../abc/key.ts';
import { BarSigns, respell, WrittenBar } from '../../abc/nearest/spelling.ts';
import type { Element, Key, Tune } from '../../abc/tune.ts';
import type { Repairs } from '../repairs.ts';

/** The tune in its first key from beginning to end, without fields in its music. */
export function keepOneKey(tune: Tune, repairs: Repairs): Tune {
  const key = plainKey(tune, repairs);
  const elements: Element[] = [];
  let from = tune.key;
  let read = new BarSigns(signatureOf(from));
  let written = new WrittenBar(key);
  for (const element of tune.elements) {
    if (element.kind === 'field') {
      const change = element.name === 'K' ? readKey(element.value)?.key : undefined;
      if (!change) continue;
      if (spellKey(change) !== spellKey(from))
        repairs.add(
          `The key changes to ${spellKey(change)}; the tune was kept in ${spellKey(key)}, with accidentals where the notes differ`,
          element.place,
        );
      from = spellKey(change) === spellKey(key) ? key : change;
      read = new BarSigns(signatureOf(from));
      continue;
    }
    if (element.kind === 'bar') {
      read = new BarSigns(signatureOf(from));
      written = new WrittenBar(key);
    }
    if (element.kind !== 'note') {
      elements.push(element);
      continue;
    }
    const { note, respelled } = respell(element, read, written, from === key);
    if (respelled)
      repairs.add(
        'A note with a rare accidental was written as its neighbour of the same sound',
        element.place,
      );
    elements.push(note);
  }
  return { ...tune, key, elements };
}

/** The key without extra accidentals; locrian, which is not taught, as minor. */
function plainKey(tune: Tune, repairs: Repairs): Key {
  const { tonic, mode, accidentals } = tune.key;
  if (mode === 'locrian') {
    repairs.add(`The mode locrian is not taught; the tune was written in ${tonic} minor`, null);
    return { tonic, mode: 'minor' };
  }
  if (accidentals)
    repairs.add('The extra accidentals of the key line were written before their notes', null);
  return accidentals ? { tonic, mode } : tune.key;
}
