import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';

/**
 * A tune's reply with the recording's card, or the line that there is none, behind its last file; in a message without files,
 * before the first row of buttons, or at the end.
 */
export function withRecording(
  components: readonly APIMessageTopLevelComponent[],
  addition: APIComponentInContainer,
): APIMessageTopLevelComponent[] {
  return components.map((component) => {
    if (component.type !== ComponentType.Container) return component;
    const inner = [...component.components];
    const file = inner.findLastIndex(({ type }) => type === ComponentType.File);
    const row = inner.findIndex(({ type }) => type === ComponentType.ActionRow);
    const at = file >= 0 ? file + 1 : row >= 0 ? row : inner.length;
    return { ...component, components: inner.toSpliced(at, 0, addition) };
  });
}
