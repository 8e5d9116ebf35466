/** Who may train, use and retire models here, in a line. */
export function trainersLine(roleId: string | null): string {
  const managers = 'people who manage this server';
  return roleId === null
    ? `${managers}.`
    : `${managers}, and those who have the role <@&${roleId}>.`;
}
