/** Parts for others to play with a tune, made by rule from its chord symbols. */
export { addBand, withBand } from './add-band.ts';
export { BANDS, type BandName, bandNamed, bandOf, type PartName } from './bands.ts';
