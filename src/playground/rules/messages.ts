import { refusals } from '../refusal.ts';
import { isWire, listOf, type Wire, wireOf } from '../wire.ts';
import { judgeComponents } from './components.ts';
import { Form, type Path } from './form.ts';

/** Message flags (developer docs, Message Resource). */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** What a message will hold, as far as the rules ask. */
export interface MessageContext {
  /** Where the body stands in the request: `['data']` in a callback. */
  readonly path: Path;
  /** The message that is edited; undefined for a new one. */
  readonly old: MessageBefore | undefined;
  /** File names that the message will have, uploaded and kept. */
  readonly attachments: ReadonlySet<string>;
  readonly uploads: number;
  /** Indices of the uploads, as `attachments[].id` names them. */
  readonly uploadIds: ReadonlySet<string>;
}

/** The parts of an earlier message that an edit leaves in place. */
export interface MessageBefore {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments: readonly { readonly id: string; readonly filename: string }[];
  readonly flags: number;
}

const MOST_ATTACHMENTS = 10;

/**
 * Judges the body of a message that is made or edited.
 *
 * @throws Refusal 50035 for a body that breaks a rule, 50006 for a message with nothing in it.
 */
export function judgeMessage(body: Wire, context: MessageContext): void {
  const { path, old } = context;
  const form = new Form();
  const flags = form.number([...path, 'flags'], body.flags, {
    min: 0,
    max: 2 ** 31 - 1,
    whole: true,
  });
  const v2 = (((flags ?? 0) | (old?.flags ?? 0)) & FLAG.componentsV2) !== 0;

  form.text([...path, 'content'], body.content, { max: 2000 });
  const embeds = form.list([...path, 'embeds'], body.embeds, { max: 10 });
  judgeEmbeds(embeds, [...path, 'embeds'], form);
  judgeAttachmentRows(body, context, form);
  if (v2) judgeLegacyFields(body, context, form);
  if (isPresent(body.components)) {
    judgeComponents(body.components, [...path, 'components'], {
      form,
      v2,
      attachments: context.attachments,
    });
  }
  form.refuse();
  if (!holdsSomething(body, context, v2)) throw refusals.emptyMessage();
}

/** IS_COMPONENTS_V2 and the older ways of saying something exclude each other. */
function judgeLegacyFields(body: Wire, { path, old }: MessageContext, form: Form): void {
  const left = {
    content: body.content === undefined ? old?.content : body.content,
    embeds: body.embeds === undefined ? old?.embeds : body.embeds,
    sticker_ids: body.sticker_ids,
    poll: body.poll,
  };
  for (const [field, value] of Object.entries(left)) {
    if (Array.isArray(value) ? value.length > 0 : Boolean(value)) {
      form.fault(
        [...path, field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
}

function judgeEmbeds(embeds: readonly unknown[], path: Path, form: Form): void {
  let total = 0;
  embeds.forEach((embed, i) => {
    const one = wireOf(embed);
    const at = [...path, i];
    const text = (field: string, value: unknown, max: number) => {
      total += form.text([...at, ...field.split('.')], value, { max })?.length ?? 0;
    };
    text('title', one.title, 256);
    text('description', one.description, 4096);
    text('footer.text', wireOf(one.footer).text, 2048);
    text('author.name', wireOf(one.author).name, 256);
    form.list([...at, 'fields'], one.fields, { max: 25 }).forEach((field, f) => {
      text(`fields.${f}.name`, wireOf(field).name, 256);
      text(`fields.${f}.value`, wireOf(field).value, 1024);
    });
  });
  if (total > 6000) {
    form.fault(path, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
}

/** `attachments` describes uploads by index and lists what an edit keeps by id. */
function judgeAttachmentRows(body: Wire, context: MessageContext, form: Form): void {
  const path = [...context.path, 'attachments'];
  const rows = form.list(path, body.attachments, { max: MOST_ATTACHMENTS });
  const known = new Set([
    ...context.uploadIds,
    ...(context.old?.attachments ?? []).map((x) => x.id),
  ]);
  rows.forEach((row, i) => {
    const id = String(wireOf(row).id ?? '');
    form.text([...path, i, 'description'], wireOf(row).description, { max: 1024 });
    if (!known.has(id)) {
      form.fault(
        [...path, i, 'id'],
        'ATTACHMENT_NOT_FOUND',
        `Attachment ${id} is neither uploaded here nor on the message`,
      );
    }
  });
  if (context.attachments.size > MOST_ATTACHMENTS) {
    form.fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST_ATTACHMENTS} or fewer in length.`);
  }
}

function holdsSomething(body: Wire, context: MessageContext, v2: boolean): boolean {
  const { old } = context;
  const components = isPresent(body.components) ? body.components : old?.components;
  if (v2) return listOf(components).some(isWire);
  const content = body.content === undefined ? old?.content : body.content;
  const embeds = isPresent(body.embeds) ? body.embeds : old?.embeds;
  return (
    (typeof content === 'string' && content.trim() !== '') ||
    listOf(embeds).length > 0 ||
    listOf(components).length > 0 ||
    context.attachments.size > 0 ||
    isWire(body.poll) ||
    listOf(body.sticker_ids).length > 0
  );
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
