import type { Person, Playground } from '../../src/playground/index.ts';

/** So many more people in a server, each with the roles of whoever has the least there. */
export function joinCrowd(discord: Playground, guildKey: string, count: number): readonly Person[] {
  const guild = discord.guilds.find(({ key }) => key === guildKey);
  const [somebody] = discord.people;
  if (guild === undefined || somebody === undefined) throw new Error(`no server ${guildKey}`);
  // The village is fixed for everybody but this.
  const members = guild.members as Map<string, typeof guild.roles>;
  const roles = [...members.values()].toSorted((a, b) => a.length - b.length)[0] ?? [];
  return Array.from({ length: count }, (_, i) => {
    const id = String(1_000_000_000_000_000_000n + BigInt(i));
    members.set(id, roles);
    return { ...somebody, id, key: `guest${i}`, name: `Guest ${i}` };
  });
}
