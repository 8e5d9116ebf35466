import { performanceOf } from './performance.js';

/** Below this, in pixels, a line holds fewer bars than are written on it. */
const ROOMY = 660;
/** abcjs's units are pixels at this scale. */
const scaleFor = (/** @type {number} */ width) => (width >= ROOMY ? 1.06 : 0.92);

const ENGRAVING = {
  add_classes: true,
  paddingtop: 6,
  paddingbottom: 6,
  paddingleft: 2,
  paddingright: 2,
  lineThickness: 0.1,
  selectTypes: false,
  format: {
    stretchlast: 0.35,
    gchordfont: '"EB Garamond" bold 13',
    annotationfont: '"EB Garamond" italic 12',
    partsfont: '"EB Garamond" bold 14',
    repeatfont: '"EB Garamond" 12',
    tripletfont: '"EB Garamond" italic 12',
  },
};

/** Words stand on the page already. */
const WITHOUT_WORDS = /^(?:[A-GI-JN-TWYZ]|[acdefhi-z]):.*\n?/gm;

/**
 * The staff: draws the tune to the width that there is, anew when that changes, and shows where the player is.
 *
 * @param {HTMLElement} paper
 * @param {import('./player.js').TuneData} tune
 * @param {string} description what the sheet shows, for those who cannot see it
 */
export function staffOf(paper, tune, description) {
  let chords = true;
  let width = 0;
  /** @type {ReturnType<typeof performanceOf>} */
  let performance;
  /** @type {SVGRectElement} */
  let frame;
  /** @type {number | null} place in the performance's list of events */
  let shown = null;
  /** @type {(at: number) => void} */
  let onPick = () => {};

  function draw() {
    const scale = scaleFor(paper.clientWidth);
    width = paper.clientWidth;
    const abc = chords ? tune.abc : tune.abc.replace(/"[^"\n]*"/g, '');
    const wrap =
      width >= ROOMY
        ? {}
        : {
            wrap: {
              minSpacing: 1.5,
              maxSpacing: 2.8,
              preferredMeasuresPerLine: width > 430 ? 3 : 2,
            },
          };
    const staffwidth = Math.max(180, width / scale - 4);
    const [drawn] = ABCJS.renderAbc(paper, abc.replace(WITHOUT_WORDS, ''), {
      ...ENGRAVING,
      ...wrap,
      staffwidth,
      ariaLabel: description,
    });
    // abcjs gives the paper a height of its own; the page's width decides on it here.
    paper.removeAttribute('style');
    const svg = /** @type {SVGSVGElement} */ (paper.querySelector('svg'));
    const [wide, high] = ['width', 'height'].map((name) => svg.getAttribute(name));
    svg.setAttribute('viewBox', `0 0 ${wide} ${high}`);
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    frame = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    frame.setAttribute('class', 'frame');
    frame.setAttribute('rx', '4');
    svg.append(frame);
    performance = performanceOf(drawn, tune);
    const at = shown;
    shown = null;
    show(at);
  }

  /** @param {number | null} at of an event; null: the player is nowhere */
  function show(at) {
    if (at === shown) return;
    const before = shown === null ? undefined : performance.events[shown];
    for (const element of before?.elements ?? []) element.classList.remove('sounding');
    shown = at;
    const event = at === null ? undefined : performance.events[at];
    frame.classList.toggle('on', event !== undefined);
    if (event === undefined) return;
    for (const element of event.elements) element.classList.add('sounding');
    frame.setAttribute('x', String(event.left - 5));
    frame.setAttribute('y', String(event.top - 2));
    frame.setAttribute('width', String(event.width + 10));
    frame.setAttribute('height', String(event.height + 4));
    if (before?.line !== event.line) keepInSight();
  }

  /** The line that is played stays where it can be read. */
  function keepInSight() {
    const { top, bottom } = frame.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    frame.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }

  // A note is small for a finger: the nearest one on the line that was touched is meant.
  paper.addEventListener('click', ({ clientX, clientY }) => {
    const toUnits = paper.querySelector('svg')?.getScreenCTM()?.inverse();
    if (!toUnits) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toUnits);
    /** @type {{ at: number, away: number } | null} */
    let nearest = null;
    for (const { at, left, width: wide, top, height } of performance.events) {
      const away = Math.abs(left + wide / 2 - x);
      if (y >= top && y <= top + height && away < (nearest?.away ?? 60)) nearest = { at, away };
    }
    if (nearest) onPick(nearest.at);
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  new ResizeObserver(() => {
    if (Math.abs(paper.clientWidth - width) < 8) return;
    clearTimeout(waiting);
    waiting = setTimeout(draw, 150);
  }).observe(paper);
  draw();

  return {
    get performance() {
      return performance;
    },
    show,
    /** @param {boolean} wanted whether chord symbols are shown, and played */
    setChords(wanted) {
      chords = wanted;
      draw();
    },
    /** @param {(at: number) => void} listener what happens when somebody clicks on a note; gets its time in whole notes */
    set onPick(listener) {
      onPick = listener;
    },
  };
}
