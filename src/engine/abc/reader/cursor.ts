import type { Place } from '../tune.ts';

/** A place in one line of music, and the few things that every part of the reader asks of it. */
export class Cursor {
  readonly line: number;
  readonly text: string;
  at = 0;

  constructor(text: string, line: number, at = 0) {
    this.text = text;
    this.line = line;
    this.at = at;
  }

  /** The character so many places on; '' behind the end of the line. */
  peek(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** Takes the characters of a run, at most `most` of them. */
  takeWhile(belongs: (c: string) => boolean, most = Number.POSITIVE_INFINITY): string {
    const from = this.at;
    while (!this.ended && this.at - from < most && belongs(this.peek())) this.at++;
    return this.text.slice(from, this.at);
  }

  skipSpace(): void {
    this.takeWhile(isSpace);
  }

  place(at = this.at): Place {
    return { line: this.line, column: at + 1 };
  }
}

export function isSpace(c: string): boolean {
  return c === ' ' || c === '\t' || c === '\u00A0';
}

export function isDigit(c: string): boolean {
  return c >= '0' && c <= '9' && c.length === 1;
}

export function isPitchLetter(c: string): boolean {
  return c.length === 1 && ((c >= 'A' && c <= 'G') || (c >= 'a' && c <= 'g'));
}
