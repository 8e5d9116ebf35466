import { type FormFault, refusals } from '../refusal.ts';

export type Path = readonly (string | number)[];

/** Collects what is wrong with a body, in Discord's words, and refuses it at the end. */
export class Form {
  readonly faults: FormFault[] = [];

  fault(path: Path, code: string, message: string): void {
    this.faults.push({ path, code, message });
  }

  /** A text within its bounds. Returns it, or undefined where it is none. */
  text(
    path: Path,
    value: unknown,
    bounds: { min?: number; max: number; required?: boolean },
  ): string | undefined {
    if (value === undefined || value === null) {
      if (bounds.required) this.required(path);
      return undefined;
    }
    if (typeof value !== 'string') {
      this.fault(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      return undefined;
    }
    this.length(path, value.length, bounds);
    return value;
  }

  /** The length of a text or list within its bounds. */
  length(path: Path, length: number, { min = 0, max }: { min?: number; max: number }): void {
    if (length < min || (length > max && min > 0)) {
      this.fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    } else if (length > max) {
      this.fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
  }

  /** A number within its bounds, whole if asked. */
  number(
    path: Path,
    value: unknown,
    bounds: { min: number; max: number; whole?: boolean },
  ): number | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.fault(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not a number.`);
      return undefined;
    }
    if (bounds.whole && !Number.isInteger(value)) {
      this.fault(path, 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
    } else if (value < bounds.min) {
      this.fault(
        path,
        'NUMBER_TYPE_MIN',
        `int value should be greater than or equal to ${bounds.min}.`,
      );
    } else if (value > bounds.max) {
      this.fault(
        path,
        'NUMBER_TYPE_MAX',
        `int value should be less than or equal to ${bounds.max}.`,
      );
    }
    return value;
  }

  /** A list within its bounds. Returns an empty one where it is none. */
  list(
    path: Path,
    value: unknown,
    bounds: { min?: number; max: number; required?: boolean },
  ): readonly unknown[] {
    if (value === undefined || value === null) {
      if (bounds.required) this.required(path);
      return [];
    }
    if (!Array.isArray(value)) {
      this.fault(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.');
      return [];
    }
    this.length(path, value.length, bounds);
    return value;
  }

  required(path: Path): void {
    this.fault(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  choice(path: Path, value: unknown, choices: readonly unknown[]): void {
    if (!choices.includes(value)) {
      this.fault(path, 'BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
    }
  }

  /** @throws Refusal 50035 with every fault, if there is one. */
  refuse(): void {
    if (this.faults.length > 0) throw refusals.invalidForm(this.faults);
  }
}
