import { EngineError } from '../errors.ts';

/** The characters that a network reads and writes, numbered. A character is one UTF-16 unit. */
export interface Vocabulary {
  /** In the order of their numbers. */
  readonly characters: readonly string[];
  readonly size: number;
  /** Number of a character; undefined for one that the network does not know. */
  indexOf(character: string): number | undefined;
  /**
   * Numbers of a text's characters. Throws EngineError 'bad-request' naming the first unknown one and its column: what to
   * do about it is the caller's to decide, dropping it silently is not an answer.
   */
  encode(text: string): Int32Array;
  /** The text again. Throws RangeError for a number that is not in the vocabulary. */
  decode(numbers: ArrayLike<number>): string;
}

/** Most characters that a network may know: beyond all that ABC is written with. */
export const MAX_VOCABULARY = 1024;

/** Throws RangeError unless the characters are distinct single UTF-16 units, 2 to MAX_VOCABULARY of them. */
export function createVocabulary(characters: readonly string[]): Vocabulary {
  const numbers = new Map(characters.map((character, index) => [character, index]));
  if (characters.length < 2 || characters.length > MAX_VOCABULARY) {
    throw new RangeError(`a vocabulary has 2 to ${MAX_VOCABULARY} characters`);
  }
  if (numbers.size !== characters.length) throw new RangeError('a character stands twice');
  if (!characters.every(isCharacter)) throw new RangeError('not every entry is one character');

  return {
    characters,
    size: characters.length,
    indexOf: (character) => numbers.get(character),
    encode(text) {
      const encoded = new Int32Array(text.length);
      for (let i = 0; i < text.length; i++) {
        const number = numbers.get(text.charAt(i));
        if (number === undefined) throw unknownCharacter(text, i);
        encoded[i] = number;
      }
      return encoded;
    },
    decode(encoded) {
      let text = '';
      for (let i = 0; i < encoded.length; i++) {
        const character = characters[encoded[i] as number];
        if (character === undefined) throw new RangeError(`no character ${encoded[i]}`);
        text += character;
      }
      return text;
    },
  };
}

/** The vocabulary of some texts: their characters in code order, so that the same texts give the same numbers. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const seen = new Set<string>();
  for (const text of texts) for (let i = 0; i < text.length; i++) seen.add(text.charAt(i));
  return createVocabulary([...seen].sort());
}

/** One UTF-16 unit that is a whole character: a half of a surrogate pair could be sampled alone. */
function isCharacter(entry: string): boolean {
  return entry.length === 1 && !/[\uD800-\uDFFF]/.test(entry);
}

function unknownCharacter(text: string, index: number): EngineError {
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return new EngineError(
    'bad-request',
    `The model does not know the character ${JSON.stringify(text.charAt(index))} (U+${code}) at column ${index + 1}. ` +
      'Write it in another way, or use a model that was trained on such text.',
    { character: text.charAt(index), column: index + 1 },
  );
}
