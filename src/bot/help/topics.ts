import type { Words } from '../../words/words.ts';
import type { MentionCommand } from '../mentions.ts';

/** What `/help` shows, a page each. A new one is a row here. */
export const TOPICS = [
  {
    name: 'write',
    label: (words: Words) => words.say('A tune'),
    lines: (words: Words, mention: MentionCommand) => [
      words.say('{tune} `jig` writes a new jig: sheet music, ABC, MIDI and a recording.', {
        tune: mention('tune'),
      }),
      words.say(
        '`seed:K` or `seed:42` gives the same tune every time; `seed:G2BD` begins with these notes.',
      ),
      words.say(
        '`key:Edor`, `length:32`, `temperature:0.8` say what it is to be like. **Another** writes the next one, **In another key** moves it.',
      ),
    ],
  },
  {
    name: 'play',
    label: (words: Words) => words.say('Play along'),
    lines: (words: Words, mention: MentionCommand) => [
      words.say(
        '**Slow** and **Fast** under a tune play it at another speed; `instrument:` and `count-in:` of {tune} say on what, and whether you are counted in.',
        { tune: mention('tune') },
      ),
      words.say(
        '**Arrange** moves it to your key, octave and clef, adds chords, or tab for fiddle, mandolin, banjo, guitar or whistle. {show} does so for any tune by its id.',
        { show: mention('show') },
      ),
      words.say('Somebody posted ABC? Open the menu of their message: Apps, **Engrave this ABC**.'),
      words.say(
        '**Improve this**, in the same menu, finds what is wrong with it and offers it mended.',
      ),
    ],
  },
  {
    name: 'vote',
    label: (words: Words) => words.say('Vote'),
    lines: (words: Words, mention: MentionCommand) => [
      words.say('👍 and 👎 under a tune: one vote each, to be changed or taken back.'),
      words.say('{top} shows the best of the week, the month, or ever.', { top: mention('top') }),
      words.say('{duel} puts two tunes side by side and hides who wrote them until you vote.', {
        duel: mention('duel'),
      }),
    ],
  },
  {
    name: 'collect',
    label: (words: Words) => words.say('Find and keep'),
    lines: (words: Words, mention: MentionCommand) => [
      words.say('{tunes} `notes:G2BD` finds a tune by how it begins, in any key.', {
        tunes: mention('tunes'),
      }),
      words.say('{create} begins a playlist; **Playlist** under a tune puts it in.', {
        create: mention('playlist create'),
      }),
      words.say('{play} plays one through, {exported} makes a tunebook of it: PDF, ABC, MP3.', {
        play: mention('playlist play'),
        exported: mention('playlist export'),
      }),
    ],
  },
  {
    name: 'teach',
    label: (words: Words) => words.say('Teach it'),
    lines: (words: Words, mention: MentionCommand) => [
      words.say(
        '{train} takes tunes of yours (ABC or MIDI) and teaches them to a model of this server, in minutes.',
        { train: mention('train') },
      ),
      words.say('{models} lists the models, {use} chooses one, {withdraw} takes tunes back.', {
        models: mention('model list'),
        use: mention('model use'),
        withdraw: mention('contributions withdraw'),
      }),
    ],
  },
  {
    name: 'settings',
    label: (words: Words) => words.say('Settings and your data'),
    lines: (words: Words, mention: MentionCommand) => [
      words.say(
        '{settings} shows how Lilt is set up here: language, instrument, trainers, gallery.',
        { settings: mention('settings show') },
      ),
      words.say('{privacy} says what is kept; {forget} hands it over and deletes it.', {
        privacy: mention('privacy'),
        forget: mention('forget'),
      }),
    ],
  },
] as const;

export type TopicName = (typeof TOPICS)[number]['name'];
