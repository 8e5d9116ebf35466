import { describe, expect, it } from 'vitest';
import { engraveSheet } from '../../../src/engine/render/index.ts';
import { randomAbc } from '../../support/random-abc.ts';
import { type Picture, readPng } from './png.ts';

const JIG = `X:1
T:The Tested Jig
R:jig
M:6/8
L:1/8
K:G
|:D|GAB BAG|FGA AFD|GAB d2B|cAF G2D|
GAB BAG|FGA AFD|GAB d2B|1 cAF G2:|2 cAF G3||
|:def gfe|dBG G2B|cBA BAG|FGA D3|
def gfe|dBG G2B|cBA FGA|GAF G3:|
`;

/** Rows in which at least this share of the width is inked, if only lightly: lines lie between rows, too. */
function inkedRows(picture: Picture, share: number): number[] {
  return Array.from({ length: picture.height }, (_, y) => y).filter((y) => {
    let dark = 0;
    for (let x = 0; x < picture.width; x++) if (picture.grey(x, y) < 200) dark++;
    return dark >= share * picture.width;
  });
}

/** Staff lines are rows that are black nearly from margin to margin; rows that touch are one line. */
function staffLines(picture: Picture): number {
  const rows = inkedRows(picture, 0.8);
  return rows.filter((y, at) => y !== (rows[at - 1] ?? -2) + 1).length;
}

function inkIn(picture: Picture, top: number, bottom: number, left = 0, right = 1): number {
  let dark = 0;
  for (let y = Math.round(top * picture.height); y < Math.round(bottom * picture.height); y++) {
    for (let x = Math.round(left * picture.width); x < Math.round(right * picture.width); x++) {
      if (picture.grey(x, y) < 128) dark++;
    }
  }
  return dark;
}

describe('engraveSheet', () => {
  it('draws four full-width staves of five lines for four lines of music', async () => {
    const sheet = await engraveSheet(JIG);
    const picture = readPng(sheet.png);
    expect([picture.width, picture.height]).toEqual([sheet.width, sheet.height]);
    expect(sheet.width).toBe(1400);
    expect(sheet.height).toBeGreaterThan(700);
    expect(sheet.height).toBeLessThan(1100);
    expect(staffLines(picture)).toBe(20);
  });

  it('has a white ground, a clear margin all round, and a title in the middle of the top', async () => {
    const picture = readPng((await engraveSheet(JIG)).png);
    for (const [top, bottom, left, right] of [
      [0, 0.03, 0, 1],
      [0.97, 1, 0, 1],
      [0, 1, 0, 0.03],
      [0, 1, 0.97, 1],
    ] as const) {
      expect(inkIn(picture, top, bottom, left, right)).toBe(0);
    }
    expect(picture.grey(0, 0)).toBe(255);
    expect(inkIn(picture, 0.04, 0.16, 0.3, 0.7)).toBeGreaterThan(1_000);
  });

  it('gives the same bytes for the same text', async () => {
    const [first, second] = await Promise.all([engraveSheet(JIG), engraveSheet(JIG)]);
    expect(Buffer.compare(first.png, second.png)).toBe(0);
    expect(first.svg).toBe(second.svg);
  });

  it('is as wide as asked, and says so for a width that no sheet has', async () => {
    const sheet = await engraveSheet(JIG, { width: 1200 });
    expect(readPng(sheet.png).width).toBe(1200);
    await expect(engraveSheet(JIG, { width: 10 })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(engraveSheet(JIG, { width: Number.NaN })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('sets a footer under the music', async () => {
    const [without, withOne] = await Promise.all([
      engraveSheet(JIG),
      engraveSheet(JIG, { footer: 'Lilt & <seed> 42' }),
    ]);
    expect(withOne.height).toBeGreaterThan(without.height);
    expect(withOne.svg).toContain('Lilt &amp; &lt;seed&gt; 42');
  });

  it('draws letters with the fonts that come with it, not with boxes or nothing', async () => {
    const widthOf = async (title: string) => {
      const picture = readPng((await engraveSheet(JIG.replace('The Tested Jig', title))).png);
      const columns = Array.from({ length: picture.width }, (_, x) => x).filter((x) => {
        for (let y = 40; y < 130; y++) if (picture.grey(x, y) < 128) return true;
        return false;
      });
      return columns.length;
    };
    const [narrow, wide, flat, natural] = await Promise.all([
      widthOf('iiii'),
      widthOf('WWWW'),
      widthOf('♭'),
      widthOf('♮♮♮'),
    ]);
    expect(wide).toBeGreaterThan(3 * narrow); // a missing font draws nothing, boxes are all as wide
    expect(flat).toBeGreaterThan(5);
    expect(natural).toBeGreaterThan(1.5 * flat);
  });

  it('keeps the letters beside a flat sign in the text face', async () => {
    const { svg } = await engraveSheet(
      JIG.replace('The Tested Jig', 'Řeka in B♭').replace('GAB', '"Bb"GAB'),
    );
    expect(svg).toMatch(/font-family="EB Garamond">Řeka in B<\/tspan><tspan[^>]*DejaVu Sans">♭</);
    expect(svg).toMatch(/font-family="EB Garamond">B<\/tspan><tspan[^>]*DejaVu Sans">♭</);
  });

  it('breaks a title that is too long for a line, and cuts one that is too long for three', async () => {
    const lines = async (title: string) => {
      const { svg } = await engraveSheet(JIG.replace('The Tested Jig', title));
      return svg.match(/<text[^>]*font-weight="500"[^>]*>[^<]*/g) ?? [];
    };
    expect(await lines('Short')).toHaveLength(1);
    expect(await lines('The Rambling Pitchfork '.repeat(5))).toHaveLength(2);
    const endless = await lines('The Rambling Pitchfork '.repeat(60));
    expect(endless).toHaveLength(3);
    expect(endless.at(-1)).toMatch(/…$/);
    expect((await lines('W'.repeat(1_400))).join('').length).toBeLessThan(500);
  });

  it('draws brackets for endings, and common and cut time as their signs', async () => {
    const { svg } = await engraveSheet(JIG);
    expect(svg.match(/data-name="ending"/g)).toHaveLength(2);
    const timeOf = async (metre: string) => {
      const abc = `X:1\nM:${metre}\nL:1/8\nK:C\nCDEF GABc|c8|]\n`;
      return /abcjs-time-signature[^>]*>(<path[^>]*data-name="[^"]*")/.exec(
        (await engraveSheet(abc)).svg,
      )?.[1];
    };
    expect(await timeOf('C')).toContain('timesig.common');
    expect(await timeOf('C|')).toContain('timesig.cut');
    expect(await timeOf('4/4')).not.toContain('timesig');
  });

  it('leaves no text to a browser and no global behind', async () => {
    const before = ['document', 'window', 'navigator'].map((name) =>
      Object.getOwnPropertyDescriptor(globalThis, name),
    );
    const ourConsole = globalThis.console;
    await engraveSheet(JIG);
    await engraveSheet('X:1\nK:C\n').catch(() => {});
    expect(
      ['document', 'window', 'navigator'].map((name) =>
        Object.getOwnPropertyDescriptor(globalThis, name),
      ),
    ).toEqual(before);
    expect(globalThis.console).toBe(ourConsole);
  });

  it('breaks music that was written on one long line', async () => {
    const [header = '', music = ''] = JIG.split('K:G\n');
    const oneLine = `${header}K:G\n${music.replaceAll('\n', '')}\n`;
    const picture = readPng((await engraveSheet(oneLine)).png);
    expect(staffLines(picture)).toBeGreaterThanOrEqual(20);
  });

  it('engraves every metre and key', async () => {
    for (let seed = 0; seed < 6; seed++) {
      const sheet = await engraveSheet(randomAbc(seed));
      const picture = readPng(sheet.png);
      expect(staffLines(picture)).toBe(20);
      expect(inkIn(picture, 0, 1, 0, 0.03) + inkIn(picture, 0, 1, 0.975, 1)).toBe(0);
    }
  });
});
