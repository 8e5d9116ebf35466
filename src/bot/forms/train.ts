import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { CONFIRMATION, UPLOAD_LIMITS } from '../../engine/index.ts';
import type { Words } from '../../words/words.ts';
import type { BotContext } from '../context.ts';
import { NAME_LIMIT } from '../custom-ids.ts';
import { takeTunes } from '../training/take-tunes.ts';

/** The version is that of the form's fields. */
export const TRAIN_FORM = 'v1:train';
const AGREED = 'yes';

/** Name, files and the confirmation, for who used `/train` with nothing after it. */
export function trainForm(words: Words, name = ''): APIModalInteractionResponseCallbackData {
  return {
    custom_id: TRAIN_FORM,
    title: words.say('Train on tunes of yours'),
    components: [
      {
        type: ComponentType.Label,
        label: words.say('Name'),
        description: words.say('What this set of tunes is called, and the model that learns it'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'name',
          style: TextInputStyle.Short,
          max_length: NAME_LIMIT,
          ...(name !== '' && { value: name }),
        },
      },
      {
        type: ComponentType.Label,
        label: words.say('Tunes'),
        description: words.say(
          'Up to {files} files: .abc, .txt, .mid or a .zip of them; {most} MB in all',
          { files: UPLOAD_LIMITS.files, most: UPLOAD_LIMITS.bytes / 2 ** 20 },
        ),
        component: {
          type: ComponentType.FileUpload,
          custom_id: 'files',
          min_values: 1,
          max_values: UPLOAD_LIMITS.files,
        },
      },
      { type: ComponentType.TextDisplay, content: CONFIRMATION },
      {
        type: ComponentType.Label,
        label: words.say('Is that so?'),
        component: {
          type: ComponentType.CheckboxGroup,
          custom_id: 'agreed',
          options: [{ label: words.say('Yes, and they may be used like that'), value: AGREED }],
          min_values: 1,
        },
      },
    ],
  };
}

/** What a form holds is checked as strictly as a command's options: it may be of an older version, or forged. */
export async function submitTrainForm(
  interaction: ModalSubmitInteraction,
  context: BotContext,
): Promise<void> {
  const { fields } = interaction;
  const files = fields.getUploadedFiles('files');
  const gift = {
    name: fields.getTextInputValue('name').trim(),
    files: [...(files?.values() ?? [])],
    confirmed: fields.getCheckboxGroup('agreed').includes(AGREED),
  };
  await takeTunes(interaction, gift, context);
}
