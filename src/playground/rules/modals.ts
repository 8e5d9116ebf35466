import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import { COMPONENT, flatten } from './components.ts';
import { Form, type Path } from './form.ts';
import { judgeMenuOptions, judgeOptions, judgeSelect } from './menus.ts';

/** What a modal is made of, from the top (developer docs, Interaction Callback Data, Modal). */
const ROWS: readonly number[] = [COMPONENT.actionRow, COMPONENT.textDisplay, COMPONENT.label];

/** Judges a modal: title, one to five rows, each with something to fill in. @throws Refusal */
export function judgeModal(data: Wire): void {
  const form = new Form();
  form.text(['data', 'title'], data.title, { min: 1, max: 45, required: true });
  form.text(['data', 'custom_id'], data.custom_id, { min: 1, max: 100, required: true });
  const path = ['data', 'components'];
  const rows = form.list(path, data.components, { min: 1, max: 5, required: true });
  rows.forEach((row, i) => {
    judgeRow(wireOf(row), [...path, i], form);
  });
  const ids = flatten(rows)
    .filter((one) => one.custom_id !== undefined)
    .map((one) => one.custom_id);
  if (new Set(ids).size < ids.length) {
    form.fault(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  form.refuse();
}

/** A field of a modal, with the words that stand beside it. */
export interface ModalField {
  readonly field: Wire;
  readonly label: string;
  /** Which row it came in: what is submitted has the same shape. */
  readonly row: 'label' | 'action row';
}

/** The fields of a modal that a person fills in, in order. */
export function modalFields(data: Wire): readonly ModalField[] {
  return listOf(data.components)
    .filter(isWire)
    .flatMap((row): ModalField[] => {
      if (row.type === COMPONENT.label) {
        const field = wireOf(row.component);
        return [{ field, label: String(row.label ?? field.custom_id), row: 'label' }];
      }
      return listOf(row.components)
        .filter(isWire)
        .map((field) => {
          const label = String(field.label ?? field.custom_id);
          return { field, label, row: 'action row' };
        });
    });
}

/** Whether a field may not be left empty. A checkbox may: unchecked is an answer too. */
export function isRequired(field: Wire): boolean {
  return field.type !== COMPONENT.checkbox && field.required !== false;
}

function judgeRow(row: Wire, path: Path, form: Form): void {
  form.choice([...path, 'type'], row.type, ROWS);
  switch (row.type) {
    case COMPONENT.actionRow: {
      const inner = form.list([...path, 'components'], row.components, {
        min: 1,
        max: 1,
        required: true,
      });
      inner.forEach((one, i) => {
        judgeField(wireOf(one), [...path, 'components', i], [COMPONENT.textInput], form);
      });
      break;
    }
    case COMPONENT.textDisplay:
      form.text([...path, 'content'], row.content, { min: 1, max: 4000, required: true });
      break;
    case COMPONENT.label:
      form.text([...path, 'label'], row.label, { min: 1, max: 45, required: true });
      form.text([...path, 'description'], row.description, { min: 1, max: 100 });
      if (!isWire(row.component)) form.required([...path, 'component']);
      else judgeField(row.component, [...path, 'component'], Object.keys(FIELDS).map(Number), form);
      break;
  }
}

function judgeField(field: Wire, path: Path, kinds: readonly number[], form: Form): void {
  form.choice([...path, 'type'], field.type, kinds);
  form.text([...path, 'custom_id'], field.custom_id, { min: 1, max: 100, required: true });
  FIELDS[Number(field.type)]?.(field, path, form);
}

/** What can stand in a label (developer docs, Component Reference, Label Child Components). */
const FIELDS: Readonly<Record<number, (one: Wire, path: Path, form: Form) => void>> = {
  [COMPONENT.textInput](one, path, form) {
    form.choice([...path, 'style'], one.style, [1, 2]);
    form.text([...path, 'placeholder'], one.placeholder, { max: 100 });
    form.text([...path, 'value'], one.value, { max: 4000 });
    form.number([...path, 'min_length'], one.min_length, { min: 0, max: 4000, whole: true });
    form.number([...path, 'max_length'], one.max_length, { min: 1, max: 4000, whole: true });
  },
  [COMPONENT.stringSelect](one, path, form) {
    judgeSelect(one, path, { form });
    judgeMenuOptions(one, path, form);
    // In a message a menu can be switched off; a form has no use for that, and Discord refuses it.
    if (one.disabled === true) {
      form.fault([...path, 'disabled'], 'COMPONENT_DISABLED', 'A field of a form is not disabled');
    }
  },
  [COMPONENT.userSelect]: (one, path, form) => judgeSelect(one, path, { form }),
  [COMPONENT.roleSelect]: (one, path, form) => judgeSelect(one, path, { form }),
  [COMPONENT.mentionableSelect]: (one, path, form) => judgeSelect(one, path, { form }),
  [COMPONENT.channelSelect]: (one, path, form) => judgeSelect(one, path, { form }),
  [COMPONENT.fileUpload](one, path, form) {
    form.number([...path, 'min_values'], one.min_values, { min: 0, max: 10, whole: true });
    form.number([...path, 'max_values'], one.max_values, { min: 1, max: 10, whole: true });
    form.list([...path, 'file_types'], one.file_types, { max: 10 }).forEach((type, i) => {
      form.text([...path, 'file_types', i], type, { min: 1, max: 16, required: true });
    });
  },
  [COMPONENT.radioGroup]: (one, path, form) => judgeOptions(one, path, { min: 2, max: 10 }, form),
  [COMPONENT.checkboxGroup]: (one, path, form) =>
    judgeOptions(one, path, { min: 1, max: 10 }, form),
  [COMPONENT.checkbox]: () => {},
};
