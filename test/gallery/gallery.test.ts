import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ABC,
  type GalleryHouse,
  GUILDS,
  HOSTILE,
  openGalleryHouse,
  PEOPLE,
  tune,
} from './support/gallery-house.ts';

let house: GalleryHouse;
beforeAll(async () => {
  house = await openGalleryHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(house.origin + path, { headers });
const page = async (path: string, headers?: Record<string, string>) => {
  const response = await get(path, headers);
  expect(response.status).toBe(200);
  return response.text();
};
const titlesOn = (text: string) =>
  [...text.matchAll(/<h3><a href="\/tunes\/\w+">(.*?)<\/a>/g)].map(([, title]) => title);

describe('what there is to see', () => {
  test('the first page has the communities that show their tunes, by name, and no other', async () => {
    const text = await page('/');
    expect([...text.matchAll(/href="\/communities\/(\d+)"/g)].map(([, id]) => id)).toEqual([
      GUILDS.cathair,
      GUILDS.kitchen,
    ]);
    expect(text).toContain('2 tunes');
    expect(text).toContain('1 playlist');
  });

  test('a community has its tunes, newest first, and its shared playlists', async () => {
    const text = await page(`/communities/${GUILDS.kitchen}`);
    expect(text).toContain('<h1>The Kitchen</h1>');
    expect(titlesOn(text)).toEqual(['The Reel', 'The Kitchen Jig']);
    expect(text).toContain('href="/playlists/playlist01"');
    expect(text).not.toContain('Mine alone');
  });

  test('a tune has its sheet in words and as a picture, its votes, and its files', async () => {
    const text = await page('/tunes/kitchen001');
    expect(text).toMatch(
      /<img [^>]*src="\/tunes\/kitchen001\.png" alt="Sheet music of &#39;The Kitchen Jig&#39;, a jig in G major, 6\/8, parts A and B of 8 bars, each repeated\."[^>]* width="1400" height="\d+"/,
    );
    expect(text).toContain('1 for, 2 against');
    expect(text).toContain('<pre tabindex="0"');
    expect(text).toContain('|: D | G2d dBG');
    const abc = await get('/tunes/kitchen001.abc');
    expect(await abc.text()).toBe(ABC);
    expect(abc.headers.get('content-disposition')).toBe(
      'attachment; filename="the-kitchen-jig.abc"',
    );
    const png = Buffer.from(await (await get('/tunes/kitchen001.png')).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const midi = Buffer.from(await (await get('/tunes/kitchen001.mid')).arrayBuffer());
    expect(midi.subarray(0, 4).toString()).toBe('MThd');
  });

  test('a tune has a recording, on what its community likes to hear', async () => {
    const text = await page('/tunes/kitchen001');
    expect(text).toMatch(/<audio controls preload="none" src="\/tunes\/kitchen001\.mp3"/);
    const recording = await get('/tunes/kitchen001.mp3');
    expect(recording.headers.get('content-type')).toBe('audio/mpeg');
    expect(recording.headers.get('content-disposition')).toBe(
      'inline; filename="the-kitchen-jig.mp3"',
    );
    const bytes = Buffer.from(await recording.arrayBuffer());
    // 32 bars of a jig take more than half a minute, at 128 kbit/s.
    expect(bytes.length).toBeGreaterThan(30 * 16_000);
    await house.storage.guilds.set(GUILDS.kitchen, { defaultInstrument: 'flute' });
    const other = Buffer.from(await (await get('/tunes/kitchen001.mp3')).arrayBuffer());
    expect(other.equals(bytes)).toBe(false);
    expect(await page('/tunes/kitchen001')).toContain('&quot;instrument&quot;:&quot;flute&quot;');
    await house.storage.guilds.set(GUILDS.kitchen, { defaultInstrument: 'lute' });
    const again = Buffer.from(await (await get('/tunes/kitchen001.mp3')).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
    await house.storage.guilds.set(GUILDS.kitchen, { defaultInstrument: null });
  });

  test('a link to a tune shows its title and its picture elsewhere', async () => {
    const text = await page('/tunes/kitchen001');
    expect(text).toContain('<meta property="og:title" content="The Kitchen Jig · jig">');
    expect(text).toContain(
      `<meta property="og:image" content="${house.origin}/tunes/kitchen001.png">`,
    );
    expect(text).toContain('content="A jig in G major, from The Kitchen."');
  });

  test('a playlist has its tunes in their order, sets together, and downloads', async () => {
    const text = await page('/playlists/playlist01');
    expect(titlesOn(text)).toEqual(['The Reel', 'The Kitchen Jig']);
    expect(text).toContain('A set of 2 tunes');
    const abc = await (await get('/playlists/playlist01.abc')).text();
    expect([...abc.matchAll(/^(?:X|T):.*$/gm)].map(String)).toEqual([
      'X:1',
      'T:The Reel',
      'X:2',
      'T:The Kitchen Jig',
    ]);
    const zip = Buffer.from(await (await get('/playlists/playlist01.zip')).arrayBuffer());
    expect(zip.toString('latin1')).toMatch(
      /^PK.*tunes\.abc.*001-the-reel\.mid.*001-the-reel\.mp3.*002-the-kitchen/s,
    );
  });

  test('nothing more is packed for a visitor who has left', async () => {
    const packing = house.desk.playlistFile('playlist01', 'zip', AbortSignal.abort());
    await expect(packing).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('tunes and playlists are books to print', async () => {
    for (const path of ['/tunes/kitchen001.pdf', '/playlists/playlist01.pdf']) {
      const answer = await get(path);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect(bytes).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
    }
    expect(await page('/tunes/kitchen001')).toContain('/tunes/kitchen001.pdf');
  });

  test('a community is spoken to in the language that it chose, others as they ask', async () => {
    expect(await page(`/communities/${GUILDS.cathair}`)).toContain('<html lang="ga">');
    const fr = { 'accept-language': 'pl, fr-CA;q=0.8, en;q=0.5' };
    expect(await page('/', fr)).toContain('<html lang="fr">');
    expect(await page('/', { 'accept-language': 'xx' })).toContain('<html lang="en">');
  });

  test('notes are sounds, one for each note that an instrument has', async () => {
    const [, base = ''] =
      /&quot;notes&quot;:&quot;(\/notes\/\w+)/.exec(await page('/tunes/kitchen001')) ?? [];
    const note = await get(`${base}/fiddle/67.mp3`);
    expect(note.headers.get('content-type')).toBe('audio/mpeg');
    expect(note.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await note.arrayBuffer());
    // An MPEG frame begins with eleven bits that are set.
    expect(bytes.readUInt16BE(0) & 0xffe0).toBe(0xffe0);
    const again = Buffer.from(await (await get(`${base}/fiddle/67.mp3`)).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
    expect((await get('/notes/older/fiddle/67.mp3')).headers.get('cache-control')).toBe('no-store');
    for (const other of ['fiddle/20', 'fiddle/128', 'kazoo/67', 'fiddle/67.5']) {
      expect((await get(`${base}/${other}.mp3`)).status).toBe(404);
    }
  });
});

describe('a search', () => {
  const search = async (query: string) =>
    titlesOn(await page(`/communities/${GUILDS.kitchen}?${query}`));

  test.each([
    ['title=kitchen', ['The Kitchen Jig']],
    ['title=THE', ['The Reel', 'The Kitchen Jig']],
    ['type=reel', ['The Reel']],
    ['key=e+dorian', ['The Reel']],
    ['key=G&type=reel', []],
    ['notes=DG2d+dBG', ['The Kitchen Jig']],
    ['notes=EA2e+ecA', ['The Kitchen Jig']],
    ['notes=E2BE+dEBE', ['The Reel']],
    ['notes=E2BE+dEBE&title=jig', []],
    ['sort=best', ['The Reel', 'The Kitchen Jig']],
    ['sort=best&title=jig', ['The Kitchen Jig']],
    ['sort=best&notes=DG2d', ['The Kitchen Jig']],
    ['sort=best&key=D', []],
    ['page=2', []],
    ['page=-1', ['The Reel', 'The Kitchen Jig']],
    ['nonsense=1&page=9999999', ['The Reel', 'The Kitchen Jig']],
  ])('%s', async (query, titles) => {
    expect(await search(query)).toEqual(titles);
  });

  test.each(['key=H', 'notes=hello'])('%s: what would work is said', async (query) => {
    const text = await page(`/communities/${GUILDS.kitchen}?${query}`);
    expect(text).toMatch(/<p class="problem" id="problem" role="alert">.*(Edor|G2d dBG)/);
  });

  test('long lists have pages, and the search goes with them', async () => {
    const { storage } = house;
    const guildId = '110000000000000009';
    await storage.guilds.set(guildId, { galleryName: 'Many' });
    for (let at = 0; at < 45; at += 1) {
      await storage.tunes.add(tune(`many${String(at).padStart(6, '0')}`, guildId));
    }
    const second = await page(`/communities/${guildId}?type=jig&page=2`);
    expect(titlesOn(second)).toHaveLength(20);
    expect(second).toContain(`href="/communities/${guildId}?type=jig"`);
    expect(second).toContain(`href="/communities/${guildId}?type=jig&amp;page=3"`);
    expect(second).toContain('Page 2 of 3');
    expect(titlesOn(await page(`/communities/${guildId}?page=3`))).toHaveLength(5);
    await storage.guilds.set(guildId, { galleryName: null });
  });
});

describe('what is private', () => {
  const kinds = ['', '.png', '.abc', '.mid', '.mp3', '.pdf', '/opening.png'];
  const hidden = [
    `/communities/${GUILDS.hidden}`,
    ...['hidden0001', 'alone00001'].flatMap((id) => kinds.map((kind) => `/tunes/${id}${kind}`)),
    ...['hiddenlist', 'personal01'].flatMap((id) =>
      ['', '.abc', '.pdf', '.zip'].map((kind) => `/playlists/${id}${kind}`),
    ),
  ];

  async function seen(path: string) {
    const response = await get(path);
    const { date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text() };
  }

  test.each(hidden)('%s reads as what never was', async (path) => {
    const never = await seen(
      path.replace(/[a-z0-9]{10}|\d{18}/, (id) => 'q7'.repeat(9).slice(0, id.length)),
    );
    expect(never.status).toBe(404);
    expect(await seen(path)).toEqual(never);
    expect(await seen('/nowhere')).toEqual(never);
  });

  test('no page and no file names a person', async () => {
    const paths = [
      '/',
      `/communities/${GUILDS.kitchen}`,
      '/tunes/kitchen001',
      '/playlists/playlist01',
    ];
    for (const path of [...paths, '/playlists/playlist01.abc', '/tunes/kitchen001.abc']) {
      const text = await page(path);
      for (const person of PEOPLE) expect(text).not.toContain(person);
    }
  });

  test('what a community takes back is gone at once, whatever a browser kept', async () => {
    const { storage } = house;
    const paths = [
      `/communities/${GUILDS.kitchen}`,
      ...['', '.png', '.abc', '.mid', '/opening.png'].map((kind) => `/tunes/kitchen001${kind}`),
      '/playlists/playlist01',
      '/playlists/playlist01.abc',
    ];
    const tags = await Promise.all(
      paths.map(async (path) => (await get(path)).headers.get('etag') ?? ''),
    );
    for (const [at, path] of paths.entries()) {
      const again = await get(path, { 'if-none-match': tags[at] ?? '' });
      expect([path, again.status]).toEqual([path, 304]);
      expect(again.headers.get('cache-control')).toBe('no-cache');
    }
    await storage.guilds.set(GUILDS.kitchen, { galleryName: null });
    for (const [at, path] of paths.entries()) {
      const gone = await get(path, { 'if-none-match': tags[at] ?? '' });
      expect([path, gone.status]).toEqual([path, 404]);
      expect(gone.headers.get('cache-control')).toBe('no-store');
    }
    expect(await page('/')).not.toContain('The Kitchen');
    await storage.guilds.set(GUILDS.kitchen, { galleryName: 'The Kitchen' });
    expect((await get('/tunes/kitchen001')).status).toBe(200);
  });

  test('a file that was being made when its community left is not given out', async () => {
    const { storage, desk } = house;
    const making = desk.tuneFile('kitchen001', 'mid');
    // Looked up by then, and not made yet.
    await new Promise((resolve) => setImmediate(resolve));
    await storage.guilds.set(GUILDS.kitchen, { galleryName: null });
    await expect(making).rejects.toMatchObject({ code: 'not-found' });
    await storage.guilds.set(GUILDS.kitchen, { galleryName: 'The Kitchen' });
  });
});

describe('hostile texts', () => {
  test.each(['/', `/communities/${GUILDS.cathair}`, '/tunes/hostile001'])(
    'are texts on %s',
    async (path) => {
      const text = await page(path);
      expect(text).not.toContain('<script>');
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain('\u202e');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      // No attribute ends before its time: every tag is one that the pages are made of.
      const tags = new Set([...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
      const known =
        'a abbr article audio body button code datalist details div fieldset figure footer form h1 h2 h3 head header html img input label li link main meta nav ol option p pre script section select small span summary time title ul';
      expect([...tags].filter((name) => !known.split(' ').includes(name ?? ''))).toEqual([]);
    },
  );

  test('are texts in what was searched for', async () => {
    const query = new URLSearchParams({ title: HOSTILE, key: HOSTILE, notes: HOSTILE });
    const text = await page(`/communities/${GUILDS.kitchen}?${query}`);
    expect(text).not.toContain('<script>');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;');
  });

  test('make a plain file name', async () => {
    const { headers } = await get('/tunes/hostile001.abc');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.abc"$/);
  });
});
