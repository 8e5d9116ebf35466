import type { Making } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import { type SelectOption, select } from '../message.ts';

/** What can be picked under a tune: something new made of it, a set, or the tune with chords. */
export interface WayToPlay {
  /** As it stands in the menu's wire data. */
  readonly value: string;
  readonly label: (words: Words) => string;
  readonly description: (words: Words) => string;
  readonly making: Making | 'set' | 'chords';
}

export const WAYS_TO_PLAY: readonly WayToPlay[] = [
  {
    value: 'vary-25',
    label: (words) => words.say('A variation, a little'),
    description: (words) => words.say('Half of its bars with other notes between the beats'),
    making: { how: 'variation', amount: 0.25 },
  },
  {
    value: 'vary-50',
    label: (words) => words.say('A variation, half'),
    description: (words) => words.say('Every bar with other notes between the beats'),
    making: { how: 'variation', amount: 0.5 },
  },
  {
    value: 'vary-75',
    label: (words) => words.say('A variation, a lot'),
    description: (words) => words.say('Every second beat and the cadences are kept'),
    making: { how: 'variation', amount: 0.75 },
  },
  {
    value: 'part',
    label: (words) => words.say('Another part'),
    description: (words) => words.say('One more part behind those it has'),
    making: { how: 'continue', parts: 1 },
  },
  {
    value: 'answer',
    label: (words) => words.say('Another answer'),
    description: (words) => words.say('A new second part to its first'),
    making: { how: 'answer' },
  },
  {
    value: 'set',
    label: (words) => words.say('Make it a set'),
    description: (words) => words.say('Two tunes that follow it well, in related keys'),
    making: 'set',
  },
  {
    value: 'title',
    label: (words) => words.say('A new title'),
    description: (words) => words.say('The same tune by another name'),
    making: { how: 'title' },
  },
  {
    value: 'chords',
    label: (words) => words.say('Chords'),
    description: (words) => words.say('The tune with chord symbols'),
    making: 'chords',
  },
];

/** The menu under a tune. */
export function playMenu(words: Words, tuneId: string) {
  const options = WAYS_TO_PLAY.map(
    ({ value, label, description }): SelectOption => ({
      value,
      label: label(words),
      description: description(words),
    }),
  );
  return select({ action: 'play', tuneId }, options, { placeholder: words.say('Play with it') });
}
