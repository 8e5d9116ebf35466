import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import type { Form, Path } from './form.ts';

/** What all select menus have in common. */
export function judgeSelect(one: Wire, path: Path, { form }: { readonly form: Form }): void {
  form.text([...path, 'custom_id'], one.custom_id, { min: 1, max: 100, required: true });
  form.text([...path, 'placeholder'], one.placeholder, { max: 150 });
  const least = form.number([...path, 'min_values'], one.min_values, {
    min: 0,
    max: 25,
    whole: true,
  });
  const most = form.number([...path, 'max_values'], one.max_values, {
    min: 1,
    max: 25,
    whole: true,
  });
  if ((least ?? 1) > (most ?? 1)) {
    form.fault(
      [...path, 'min_values'],
      'NUMBER_TYPE_MAX',
      'The min_values must be less than or equal to max_values.',
    );
  }
}

/** What a menu of a message or form offers: no value twice, and as many as may be picked. */
export function judgeMenuOptions(one: Wire, path: Path, form: Form): void {
  const at = [...path, 'options'];
  // Discord words it so: a menu that takes five needs "between 5 and 25" options.
  const bounds = { min: Math.max(1, Number(one.max_values ?? 1) || 1), max: 25 };
  judgeOptions(one, path, bounds, form);
  const options = listOf(one.options).map(wireOf);
  options.forEach(({ value, emoji }, i) => {
    if (options.findIndex((other) => other.value === value) < i) {
      form.fault(
        [...at, i, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    if (emoji !== undefined && emoji !== null && !isWire(emoji)) {
      form.fault(
        [...at, i, 'emoji'],
        'MODEL_TYPE_CONVERT',
        'Only dictionaries may be used in a ModelType',
      );
    }
  });
  const chosen = options.filter((option) => option.default === true).length;
  if (chosen > Number(one.max_values ?? 1)) {
    form.fault(
      at,
      'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      'More options are chosen from the start than may be chosen',
    );
  }
}

/** What a menu or a group of boxes offers. */
export function judgeOptions(
  one: Wire,
  path: Path,
  bounds: { readonly min: number; readonly max: number },
  form: Form,
): void {
  const options = form.list([...path, 'options'], one.options, { ...bounds, required: true });
  options.forEach((option, i) => {
    const at = [...path, 'options', i];
    form.text([...at, 'label'], wireOf(option).label, { min: 1, max: 100, required: true });
    form.text([...at, 'value'], wireOf(option).value, { min: 1, max: 100, required: true });
    form.text([...at, 'description'], wireOf(option).description, { max: 100 });
  });
}
