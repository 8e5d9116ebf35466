import type { Wire } from '../wire.ts';
import { judgeChoices } from './commands.ts';
import { Form } from './form.ts';

/** Interaction types (developer docs, Receiving and Responding). */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** Callback types by number, same page. */
export const ANSWER = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const FITTING: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [4, 5, 9],
  [INTERACTION.component]: [4, 5, 6, 7, 9],
  [INTERACTION.autocomplete]: [8],
  [INTERACTION.modal]: [4, 5, 6, 7],
};

/**
 * Judges the kind of a callback against the kind of interaction that it answers.
 *
 * @param hasMessage whether the interaction came from a message, as a button's does.
 * @throws Refusal 50035
 */
export function judgeAnswerType(type: unknown, interaction: number, hasMessage: boolean): void {
  const form = new Form();
  const fitting = (FITTING[interaction] ?? []).filter(
    (one) => hasMessage || (one !== ANSWER.deferredUpdate && one !== ANSWER.update),
  );
  if (type === undefined) form.required(['type']);
  else form.choice(['type'], type, fitting);
  form.refuse();
}

/** Judges an autocomplete answer: at most 25 choices, of the option's own type. @throws Refusal */
export function judgeChoiceAnswer(data: Wire, optionType: number): void {
  const form = new Form();
  const path = ['data', 'choices'];
  const choices = form.list(path, data.choices, { max: 25, required: true });
  judgeChoices(choices, optionType, path, form);
  form.refuse();
}
