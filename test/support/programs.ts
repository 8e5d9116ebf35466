import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** Where a program is on the PATH; null where it is missing. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * `describe` for tests that hold ours against another program: skipped, saying so, where it is not installed. Under
 * REQUIRE_ALL=1 nothing is skipped, so they fail there.
 */
export function describeWith(program: string): typeof describe | typeof describe.skip {
  return describeUnless(findProgram(program) === null ? `${program} is not installed.` : null);
}

/** `describe` for tests that cannot run here for a reason, if there is one: skipped as those of describeWith are. */
export function describeUnless(reason: string | null): typeof describe | typeof describe.skip {
  if (reason === null || process.env.REQUIRE_ALL === '1') return describe;
  process.stderr.write(`Skipped: ${reason}\n`);
  return describe.skip;
}
