/** A command's name as something to click on, which puts it into the message box: `</tune:123>`. */
export type MentionCommand = (name: string) => string;

/**
 * @param idOf Discord's id of a registered command; undefined for one that is not there: its name is then plain text
 */
export function createMentions(idOf: (name: string) => string | undefined): MentionCommand {
  return (name) => {
    const id = idOf(name.split(' ', 1)[0] ?? name);
    return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
  };
}
