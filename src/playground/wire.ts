/** A JSON object as it came from outside: nothing about its members is known yet. */
export type Wire = Record<string, unknown>;

/** Whether a JSON value is an object (and neither null nor an array). */
export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object, else an empty one. */
export function wireOf(value: unknown): Wire {
  return isWire(value) ? value : {};
}

/** The value if it is an array, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
