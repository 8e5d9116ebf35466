import { listOf, type Wire, wireOf } from '../wire.ts';
import type { CommandPath, OptionValue } from './options.ts';

/** `/tune type:jig seed:K`, with the options in the order that they were registered in. */
export function labelOfCommand(
  name: string,
  path: CommandPath,
  values: Readonly<Record<string, OptionValue>>,
): string {
  const given = path.options.flatMap((option) => {
    const key = String(option.name);
    const value = values[key];
    if (value === undefined || value === '') return [];
    return [` ${key}:${typeof value === 'object' ? value.name : value}`];
  });
  return `/${name.replace(/^\//, '')}${given.join('')}`;
}

/** What is written on a button, or what was picked from a menu. */
export function labelOfComponent(component: Wire, values: readonly string[] = []): string {
  const picked = listOf(component.options)
    .map(wireOf)
    .filter((one) => values.includes(String(one.value)))
    .map((one) => String(one.label));
  if (picked.length > 0) return picked.join(', ');
  const { label, emoji, custom_id: id } = component;
  return String(label ?? wireOf(emoji).name ?? id);
}
