import { describe, expect, test } from 'vitest';
import {
  type Block,
  layOut,
  PAPER,
  type Placed,
  ROOM,
  SET_HEADING,
} from '../../../src/engine/books/lay-out.ts';
import { seeded } from '../../support/random.ts';

/** A tune that is so high, as wide as the page. */
const tune = (height: number, joined = false): Block => ({ width: ROOM.width, height, joined });
const pagesOf = (placed: readonly Placed[]) => placed.map(({ page }) => page);
/** Roundings aside. */
const ROUNDING = 0.02;

describe('known answers', () => {
  test('nothing makes no pages', () => expect(layOut([])).toEqual([]));

  test('three tunes of a third of a page stand on two pages, for there is room between them', () => {
    const third = ROOM.height / 3;
    expect(pagesOf(layOut([tune(third), tune(third), tune(third)]))).toEqual([0, 0, 1]);
    const less = third - 5;
    expect(pagesOf(layOut([tune(less), tune(less), tune(less)]))).toEqual([0, 0, 0]);
  });

  test('the first stands at the top, at its own size', () => {
    expect(layOut([tune(100)])).toEqual([
      { page: 0, y: PAPER.top, width: ROOM.width, height: 100, headsSet: false },
    ]);
  });

  test('a narrow or a wide engraving is as wide as the page', () => {
    const [narrow, wide] = layOut([
      { width: 100, height: 20, joined: false },
      { width: 2000, height: 400, joined: false },
    ]);
    const size = { width: ROOM.width, height: expect.closeTo(ROOM.width / 5) };
    expect(narrow).toMatchObject(size);
    expect(wide).toMatchObject(size);
  });

  test('a tune that is higher than a page is made smaller, and keeps its proportions', () => {
    const [tall] = layOut([tune(4 * ROOM.height)]);
    expect(tall?.height).toBeCloseTo(ROOM.height);
    expect(tall?.width).toBeCloseTo(ROOM.width / 4);
  });

  test('a set that does not fit below goes to the next page, whole and under its name', () => {
    const placed = layOut([tune(400), tune(200), tune(200, true), tune(150, true)]);
    expect(pagesOf(placed)).toEqual([0, 1, 1, 1]);
    expect(placed.map(({ headsSet }) => headsSet)).toEqual([false, true, false, false]);
    expect(placed[1]?.y).toBe(PAPER.top + SET_HEADING);
  });

  test('a set a little too high for a page is made smaller; one much too high is not', () => {
    const little = layOut([tune(270), tune(270, true), tune(270, true)]);
    expect(pagesOf(little)).toEqual([0, 0, 0]);
    expect(little[0]?.height).toBeGreaterThan(0.8 * 270);
    const much = layOut([tune(100), ...[1, 2, 3, 4, 5].map((at) => tune(270, at > 1))]);
    expect(pagesOf(much)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(much.map(({ height }) => height)).toEqual([100, 270, 270, 270, 270, 270]);
  });

  test('the first tune of all begins a set, also where it says that it is joined', () => {
    const placed = layOut([tune(100, true), tune(100, true)]);
    expect(placed.map(({ headsSet }) => headsSet)).toEqual([true, false]);
  });
});

describe('whatever the tunes', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('by chance, %i', (seed) => {
    const random = seeded(seed);
    const blocks = Array.from({ length: 200 }, () => ({
      width: 300 + 900 * random(),
      height: 40 + (random() < 0.1 ? 4000 : 400) * random(),
      joined: random() < 0.1 * seed,
    }));
    const placed = layOut(blocks);
    expect(placed).toHaveLength(blocks.length);
    placed.forEach(({ page, y, width, height, headsSet }, at) => {
      const block = blocks[at] as Block;
      const top = y - (headsSet ? SET_HEADING : 0);
      // On the page, in its proportions.
      expect(top).toBeGreaterThanOrEqual(PAPER.top - ROUNDING);
      expect(y + height).toBeLessThanOrEqual(PAPER.height - PAPER.bottom + ROUNDING);
      expect(width).toBeLessThanOrEqual(ROOM.width + ROUNDING);
      expect(width / height).toBeCloseTo(block.width / block.height);
      // After the one before it: below it, or on the next page.
      const before = placed[at - 1];
      if (before === undefined) expect(page).toBe(0);
      else if (page === before.page) expect(top).toBeGreaterThan(before.y + before.height);
      else expect(page).toBe(before.page + 1);
      const joins = at > 0 && block.joined;
      expect(headsSet).toBe(!joins && blocks[at + 1]?.joined === true);
    });
  });

  test('a set is on one page where it fits onto one at its full size', () => {
    const random = seeded(9);
    const blocks = Array.from({ length: 300 }, () => tune(60 + 200 * random(), random() < 0.5));
    const placed = layOut(blocks);
    let from = 0;
    for (let to = 1; to <= blocks.length; to++) {
      if (blocks[to]?.joined) continue;
      const set = blocks.slice(from, to);
      const heights = set.reduce((sum, { height }) => sum + height, 0);
      if (SET_HEADING + heights + 4 * set.length <= ROOM.height) {
        expect(new Set(pagesOf(placed.slice(from, to))).size).toBe(1);
      }
      from = to;
    }
  });
});
