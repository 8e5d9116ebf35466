import { EngineError } from '../errors.ts';
import type { Manifest } from './manifest.ts';

type TextForm = Manifest['textForm'];

/** What can be done with a model of another form than the one that is needed. */
const REMEDIES: Readonly<Record<TextForm, (id: string) => string>> = {
  raw: (id) =>
    `The model ${id} was trained on raw text, and knows nothing of types, keys and bars. Have it write text ` +
    '(lilt tune --model DIR --raw --start K), or name a model that was trained on tunes.',
  'canonical-1': (id) =>
    `The model ${id} was trained on tunes in Lilt's own form, not on raw text. Leave out --raw and name a type of tune ` +
    '(lilt tune jig --model DIR), or name a model of `lilt train --preset seed`.',
  'voices-1': (id) =>
    `The model ${id} writes pieces in four voices, and knows no types of tunes. Name no type ` +
    '(lilt tune --model DIR), or name a model that was trained on tunes.',
};

/** Throws EngineError 'bad-request' with what would work, unless the model was trained on text of this form. */
export function requireTextForm(
  { id, manifest }: { readonly id: string; readonly manifest: Manifest },
  form: TextForm,
): void {
  const { textForm } = manifest;
  if (textForm === form) return;
  throw new EngineError('bad-request', REMEDIES[textForm](id), { model: id, textForm, form });
}
