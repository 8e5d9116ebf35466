import type { APIComponentInContainer } from 'discord.js';
import { type ArrangedTune, type Arrangement, CLEFS, OCTAVES, TABS } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { row, type SelectOption, select } from '../message.ts';
import { isKeyShaped } from './arranged-id.ts';
import { CLEF_LABELS, OCTAVE_LABELS, TAB_LABELS } from './labels.ts';

/** What leaves a part of an arrangement as the tune has it. */
const AS_IT_IS = 'as-it-is';

/** The menus that change an arrangement, what it is now being chosen in each. */
export function arrangingMenus(arranged: ArrangedTune, words: Words): APIComponentInContainer[] {
  const { arrangement, keys, key, tune } = arranged;
  const menu = (what: keyof Arrangement, options: readonly SelectOption[]) =>
    row([select({ action: 'arrange', tuneId: tune.id, arrangement, what }, options)]);
  const of = (value: string | number, label: string, chosen: boolean): SelectOption => ({
    ...{ value: String(value), label, chosen },
  });
  const { octave = 0, clef = 'treble', tab, chords } = arrangement;
  return [
    menu(
      'key',
      keys.map((one) => of(one, words.say('In {key}', { key: one }), one === key)),
    ),
    menu(
      'octave',
      OCTAVES.toReversed().map((one) => of(one, OCTAVE_LABELS[one](words), one === octave)),
    ),
    menu(
      'clef',
      CLEFS.map((one) => of(one, CLEF_LABELS[one](words), one === clef)),
    ),
    menu('tab', [
      of(AS_IT_IS, words.say('No tab'), tab === undefined),
      ...TABS.map((one) => of(one, TAB_LABELS[one](words), one === tab)),
    ]),
    menu('chords', [
      of(AS_IT_IS, words.say('Chords as the tune has them'), chords === undefined),
      of('on', words.say('With chords'), chords === true),
      of('off', words.say('Without chords'), chords === false),
    ]),
  ];
}

/** The arrangement after something was picked; what no menu offers changes nothing. */
export function afterPick(
  arrangement: Arrangement,
  what: keyof Arrangement,
  picked: string,
): Arrangement {
  const { [what]: _, ...others } = arrangement;
  if (picked === AS_IT_IS) return others;
  switch (what) {
    case 'key':
      return isKeyShaped(picked) ? { ...others, key: picked } : arrangement;
    case 'octave': {
      const octave = OCTAVES.find((one) => String(one) === picked);
      return octave === undefined ? arrangement : { ...others, octave };
    }
    case 'clef': {
      const clef = CLEFS.find((one) => one === picked);
      return clef === undefined ? arrangement : { ...others, clef };
    }
    case 'tab': {
      const tab = TABS.find((one) => one === picked);
      return tab === undefined ? arrangement : { ...others, tab };
    }
    case 'chords':
      return picked === 'on' || picked === 'off'
        ? { ...others, chords: picked === 'on' }
        : arrangement;
  }
}
