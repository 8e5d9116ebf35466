import { playerOf } from './player.js';
import { staffOf } from './staff.js';

/**
 * A tune's page come alive: its sheet drawn to the width of the page, and a player that follows on it. What stands in the page
 * without this script stays there if anything fails.
 */
const place = /** @type {HTMLElement} */ (document.getElementById('player'));
const picture = /** @type {HTMLImageElement} */ (document.getElementById('sheet'));
const paper = /** @type {HTMLElement} */ (document.getElementById('staff'));

/** @type {import('./player.js').TuneData} */
const tune = JSON.parse(place.dataset.tune ?? '{}');

paper.hidden = false;
picture.hidden = true;
try {
  const staff = staffOf(paper, tune, picture.alt);
  playerOf(place, tune, staff);
} catch (error) {
  paper.hidden = true;
  picture.hidden = false;
  throw error;
}
