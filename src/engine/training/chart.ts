import { createRequire } from 'node:module';

/** Losses of a run as lines, drawn as SVG. The height is logarithmic, so that a tenth gained looks the same everywhere. */

const WIDTH = 1200;
const HEIGHT = 640;
const PLOT = { left: 84, right: 970, top: 104, bottom: 570 };
const FONT = 'EB Garamond';
const FONT_FILES = ['400Regular/EBGaramond_400Regular.ttf', '500Medium/EBGaramond_500Medium.ttf'];

const INK = '#23303b';
const FAINT = '#7b8790';
const GRID = '#e4e8ea';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ChartSeries {
  readonly label: string;
  readonly colour: string;
  readonly points: readonly Point[];
  /** `dots` mark each point of a line, `marks` have none; `noisy` draws points faintly behind their running mean. */
  readonly form: 'line' | 'dots' | 'marks' | 'noisy';
}

export interface ChartText {
  readonly title: string;
  readonly subtitle: string;
  /** What stands below the axis. */
  readonly xLabel: string;
  /** Where the axis ends, at least 1. */
  readonly lastX: number;
  /** Point of the dotted series that is ringed; null: none. */
  readonly marked: number | null;
}

/** The SVG. Without points it has axes and no lines. */
export function drawChart(all: readonly ChartSeries[], text: ChartText): string {
  const series = all.filter(({ points }) => points.length > 0);
  const values = series.flatMap(({ points }) => points.map(({ y }) => y));
  const low = Math.min(...values, 4) / 1.06;
  const high = Math.max(...values, 0.5, low * 1.5) * 1.04;
  const place = ({ x, y }: Point): Point => ({
    x: PLOT.left + (x / text.lastX) * (PLOT.right - PLOT.left),
    y:
      PLOT.bottom -
      ((Math.log(y) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (PLOT.bottom - PLOT.top),
  });

  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${FONT}, Georgia, serif">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    label(PLOT.left, 46, text.title, { size: 30, fill: INK, weight: 500 }),
    label(PLOT.left, 76, text.subtitle, { size: 19, fill: FAINT }),
    ...heightTicks(low, high).map((value) => {
      const { y } = place({ x: 0, y: value });
      return `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y)}" y2="${round(y)}" stroke="${GRID}"/>${label(PLOT.left - 12, y + 5, String(value), { size: 16, fill: FAINT, anchor: 'end' })}`;
    }),
    ...ticksTo(text.lastX).map((step) => {
      const { x } = place({ x: step, y: 1 });
      return `<line x1="${round(x)}" x2="${round(x)}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 6}" stroke="${FAINT}"/>${label(x, PLOT.bottom + 26, step.toLocaleString('en'), { size: 16, fill: FAINT, anchor: 'middle' })}`;
    }),
    `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${PLOT.bottom}" y2="${PLOT.bottom}" stroke="${FAINT}"/>`,
    label(PLOT.right, PLOT.bottom + 52, text.xLabel, {
      size: 16,
      fill: FAINT,
      anchor: 'end',
    }),
    label(PLOT.left - 12, PLOT.top - 10, 'nats', { size: 16, fill: FAINT, anchor: 'end' }),
  ];

  const ends: { series: ChartSeries; end: Point; value: number }[] = [];
  for (const one of series) {
    const smooth = one.form === 'noisy' ? runningMean(one.points) : one.points;
    if (one.form === 'noisy') parts.push(line(one.points.map(place), one.colour, 1, 0.25));
    if (one.form !== 'marks') parts.push(line(smooth.map(place), one.colour, 2.5, 1));
    if (one.form === 'dots' || one.form === 'marks') {
      for (const { x, y } of one.points.map(place)) {
        parts.push(
          `<circle cx="${round(x)}" cy="${round(y)}" r="${one.form === 'marks' ? 4 : 2.5}" fill="${one.colour}"/>`,
        );
      }
    }
    const last = smooth.at(-1);
    if (last !== undefined) ends.push({ series: one, end: place(last), value: last.y });
    const best = one.form === 'dots' ? one.points.find(({ x }) => x === text.marked) : undefined;
    if (best !== undefined) {
      const { x, y } = place(best);
      parts.push(
        `<circle cx="${round(x)}" cy="${round(y)}" r="6" fill="#ffffff" stroke="${one.colour}" stroke-width="2.5"/>`,
      );
    }
  }
  parts.push(...endLabels(ends), '</svg>');
  return `${parts.join('\n')}\n`;
}

/** The same picture as PNG, with fonts from npm. The rasteriser is loaded when it is first needed. */
export async function chartPng(svg: string): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = FONT_FILES.map((file) =>
    require.resolve(`@expo-google-fonts/eb-garamond/${file}`),
  );
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: WIDTH } }).render().asPng();
}

/** Mean of a point and its neighbours within 2 % of all points on either side. */
function runningMean(points: readonly Point[]): Point[] {
  const reach = Math.ceil(points.length * 0.02);
  return points.map(({ x }, i) => {
    const near = points.slice(Math.max(0, i - reach), i + reach + 1);
    return { x, y: near.reduce((sum, { y }) => sum + y, 0) / near.length };
  });
}

/** Labels behind the lines' ends, pushed apart where lines end close together. */
function endLabels(ends: readonly { series: ChartSeries; end: Point; value: number }[]): string[] {
  let below = Number.NEGATIVE_INFINITY;
  return [...ends]
    .sort((a, b) => a.end.y - b.end.y)
    .map(({ series, end, value }) => {
      const y = Math.max(end.y + 5, below + 24);
      below = y;
      return (
        label(end.x + 14, y, value.toFixed(2), { size: 19, fill: series.colour, weight: 500 }) +
        label(end.x + 58, y, series.label, { size: 18, fill: series.colour })
      );
    });
}

function heightTicks(low: number, high: number): number[] {
  const all = [
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 7, 10, 15,
  ];
  const inside = all.filter((value) => value > low && value < high);
  return inside.length > 12 ? inside.filter((_, i) => i % 2 === 1) : inside;
}

/** Four to eight round numbers from 0. */
function ticksTo(last: number): number[] {
  const rough = last / 6;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude);
  const each = Math.max(1, Math.round(nice.find((value) => value >= rough) ?? rough));
  return Array.from({ length: Math.floor(last / each) + 1 }, (_, i) => i * each);
}

function line(points: readonly Point[], colour: string, width: number, opacity: number): string {
  const path = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

function label(
  x: number,
  y: number,
  text: string,
  style: { size: number; fill: string; anchor?: 'start' | 'middle' | 'end'; weight?: number },
): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${round(x)}" y="${round(y)}" font-size="${style.size}" fill="${style.fill}" text-anchor="${style.anchor ?? 'start'}" font-weight="${style.weight ?? 400}">${escaped}</text>`;
}

function round(value: number): string {
  return value.toFixed(1);
}
