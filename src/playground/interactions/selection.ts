import { COMPONENT } from '../rules/components.ts';
import { listOf, type Wire, wireOf } from '../wire.ts';
import { NotPossible } from './options.ts';

/**
 * What somebody picked from a select menu, as Discord's client checks it before it sends anything: offered, no value twice, as
 * many as the menu takes. Menus of people, roles and channels offer no list of their own; whether those are there is asked elsewhere.
 *
 * @throws NotPossible with a sentence that says which
 */
export function pickValues(menu: Wire, values: readonly string[]): readonly string[] {
  const name = String(menu.placeholder ?? menu.custom_id);
  if (menu.type === COMPONENT.stringSelect) {
    const offered = listOf(menu.options).map((one) => String(wireOf(one).value));
    const odd = values.find((value) => !offered.includes(value));
    if (odd !== undefined) {
      throw new NotPossible(`The menu "${name}" has no "${odd}". It has: ${offered.join(', ')}.`);
    }
  }
  if (new Set(values).size < values.length) {
    throw new NotPossible(`The menu "${name}" takes every choice once.`);
  }
  const least = Number(menu.min_values ?? 1);
  const most = Number(menu.max_values ?? 1);
  if (values.length < least || values.length > most) {
    const wanted = least === most ? String(most) : `${least} to ${most}`;
    throw new NotPossible(`The menu "${name}" takes ${wanted}, not ${values.length}.`);
  }
  return values;
}
