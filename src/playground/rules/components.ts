import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import type { Form, Path } from './form.ts';
import { judgeMenuOptions, judgeSelect } from './menus.ts';

/** Component types by number (developer docs, Component Reference). */
export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

const SELECTS: readonly number[] = [3, 5, 6, 7, 8];
const INSIDE_CONTAINER: readonly number[] = [1, 9, 10, 12, 13, 14];
const TOP_LEVEL_V2: readonly number[] = [...INSIDE_CONTAINER, 17];

const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;
const LONGEST_ALT = 1024;

/** What the rules need to know besides the components themselves. */
export interface ComponentContext {
  readonly form: Form;
  /** Flag 32768, IS_COMPONENTS_V2. */
  readonly v2: boolean;
  /** Names of the attachments that the message will have. */
  readonly attachments: ReadonlySet<string>;
}

/** Judges a message's components; faults go to the context's form, under `path`. */
export function judgeComponents(components: unknown, path: Path, context: ComponentContext): void {
  const { form, v2 } = context;
  const rows = form.list(path, components, { max: v2 ? MOST_COMPONENTS : 5 });
  rows.forEach((row, index) => {
    judge(row, [...path, index], v2 ? TOP_LEVEL_V2 : [COMPONENT.actionRow], context);
  });
  const all = flatten(rows);
  if (v2 && all.length > MOST_COMPONENTS) {
    form.fault(
      path,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The maximum number of total components is ${MOST_COMPONENTS}; there are ${all.length}.`,
    );
  }
  const text = all
    .filter((one) => one.type === COMPONENT.textDisplay && typeof one.content === 'string')
    .reduce((sum, one) => sum + String(one.content).length, 0);
  if (text > MOST_TEXT) {
    form.fault(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total size of displayable text is ${MOST_TEXT}; there are ${text} characters.`,
    );
  }
  for (const key of ['custom_id', 'id'] as const) {
    const seen = new Set<unknown>();
    for (const value of all.map((one) => one[key]).filter((x) => x !== undefined && x !== 0)) {
      if (seen.has(value)) {
        const code = `COMPONENT_${key === 'id' ? 'ID' : 'CUSTOM_ID'}_DUPLICATED`;
        form.fault(path, code, `Component ${key} ${String(value)} cannot be duplicated`);
      }
      seen.add(value);
    }
  }
}

/** Every component, parents before children, as Discord counts them. */
export function flatten(components: unknown): Wire[] {
  return listOf(components)
    .filter(isWire)
    .flatMap((one) => [
      one,
      ...flatten(one.components),
      ...flatten(one.accessory === undefined ? [] : [one.accessory]),
      ...flatten(one.component === undefined ? [] : [one.component]),
    ]);
}

function judge(
  value: unknown,
  path: Path,
  allowed: readonly number[],
  context: ComponentContext,
): void {
  const { form } = context;
  if (!isWire(value)) {
    form.fault(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  if (!allowed.includes(Number(value.type))) {
    form.fault(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    );
    return;
  }
  const rule = RULES[Number(value.type)];
  rule?.(value, path, context);
}

const RULES: Readonly<Record<number, (one: Wire, path: Path, context: ComponentContext) => void>> =
  {
    [COMPONENT.actionRow](one, path, context) {
      const { form } = context;
      const inner = form.list([...path, 'components'], one.components, {
        min: 1,
        max: 5,
        required: true,
      });
      const selects = inner.filter((x) => SELECTS.includes(Number(wireOf(x).type)));
      if (selects.length > 0 && inner.length > 1) {
        form.fault(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        );
      }
      inner.forEach((x, i) => {
        judge(x, [...path, 'components', i], [COMPONENT.button, ...SELECTS], context);
      });
    },
    [COMPONENT.button](one, path, { form }) {
      form.choice([...path, 'style'], one.style, [1, 2, 3, 4, 5, 6]);
      form.text([...path, 'label'], one.label, { max: 80 });
      const link = one.style === 5;
      const premium = one.style === 6;
      if (link) form.text([...path, 'url'], one.url, { min: 1, max: 512, required: true });
      if (!link && !premium) {
        form.text([...path, 'custom_id'], one.custom_id, { min: 1, max: 100, required: true });
      } else if (one.custom_id !== undefined) {
        form.fault(
          [...path, 'custom_id'],
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and a url or sku cannot both be specified',
        );
      }
      if (!link && one.url !== undefined && one.url !== null) {
        form.fault(
          [...path, 'url'],
          'BUTTON_COMPONENT_URL_NOT_ALLOWED',
          'Only link buttons (style 5) have a url',
        );
      }
      if (!premium && !one.label && !isWire(one.emoji)) {
        form.fault(
          path,
          'BUTTON_COMPONENT_MISSING_LABEL_OR_EMOJI',
          'A button must have a label or emoji',
        );
      }
    },
    [COMPONENT.stringSelect](one, path, context) {
      const { form } = context;
      judgeSelect(one, path, context);
      judgeMenuOptions(one, path, form);
    },
    [COMPONENT.userSelect]: judgeSelect,
    [COMPONENT.roleSelect]: judgeSelect,
    [COMPONENT.mentionableSelect]: judgeSelect,
    [COMPONENT.channelSelect]: judgeSelect,
    [COMPONENT.section](one, path, context) {
      const inner = context.form.list([...path, 'components'], one.components, {
        min: 1,
        max: 3,
        required: true,
      });
      inner.forEach((x, i) => {
        judge(x, [...path, 'components', i], [COMPONENT.textDisplay], context);
      });
      if (one.accessory === undefined) context.form.required([...path, 'accessory']);
      else {
        const kinds = [COMPONENT.button, COMPONENT.thumbnail];
        judge(one.accessory, [...path, 'accessory'], kinds, context);
      }
    },
    [COMPONENT.textDisplay](one, path, { form }) {
      form.text([...path, 'content'], one.content, { min: 1, max: MOST_TEXT, required: true });
    },
    [COMPONENT.thumbnail](one, path, context) {
      judgeMedia(one.media, [...path, 'media'], context, false);
      context.form.text([...path, 'description'], one.description, { max: LONGEST_ALT });
    },
    [COMPONENT.mediaGallery](one, path, context) {
      const items = context.form.list([...path, 'items'], one.items, {
        min: 1,
        max: 10,
        required: true,
      });
      items.forEach((item, i) => {
        const at = [...path, 'items', i];
        judgeMedia(wireOf(item).media, [...at, 'media'], context, false);
        context.form.text([...at, 'description'], wireOf(item).description, { max: LONGEST_ALT });
      });
    },
    [COMPONENT.file](one, path, context) {
      judgeMedia(one.file, [...path, 'file'], context, true);
    },
    [COMPONENT.separator](one, path, { form }) {
      if (one.spacing !== undefined) form.choice([...path, 'spacing'], one.spacing, [1, 2]);
    },
    [COMPONENT.container](one, path, context) {
      const { form } = context;
      form.number([...path, 'accent_color'], one.accent_color, {
        min: 0,
        max: 0xff_ff_ff,
        whole: true,
      });
      const inner = form.list([...path, 'components'], one.components, {
        min: 1,
        max: MOST_COMPONENTS,
        required: true,
      });
      inner.forEach((x, i) => {
        judge(x, [...path, 'components', i], INSIDE_CONTAINER, context);
      });
    },
  };

/** A picture or file: `attachment://name` of a file that is there, or (not for files) a web address. */
function judgeMedia(value: unknown, path: Path, context: ComponentContext, file: boolean): void {
  const url = context.form.text([...path, 'url'], wireOf(value).url, {
    min: 1,
    max: 2048,
    required: true,
  });
  if (url === undefined) return;
  if (url.startsWith('attachment://')) {
    const name = url.slice('attachment://'.length);
    if (!context.attachments.has(name)) {
      context.form.fault(
        [...path, 'url'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment '${name}' was not found`,
      );
    }
  } else if (file || !/^https?:\/\//.test(url)) {
    context.form.fault(
      [...path, 'url'],
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of (${
        file ? "'attachment'" : "'attachment', 'http', 'https'"
      }).`,
    );
  }
}
