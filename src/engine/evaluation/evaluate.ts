/**
 * All that is measured of a model: what it writes is judged, and held beside a corpus where one is given.
 *
 *   wide requests    all types, keys, temperatures  -> validity, beside that of the same network unmasked
 *   plain requests   as people ask, or as the corpus's tunes would have been asked for
 *                    -> form, keys, rhythm, novelty, and whether a classifier can tell them from human tunes
 *   held-out tunes   -> what they cost the network
 *
 * Everything is drawn from fixed seeds: the same model, corpus and number of tunes give the same figures on every machine.
 */
import { readTune } from '../abc/reader.ts';
import { checkRequest } from '../compose/check-request.ts';
import { createComposer } from '../compose/composer.ts';
import { factsOf } from '../compose/facts.ts';
import { type Plan, planTune } from '../compose/plan.ts';
import { TUNE_TYPES } from '../compose/tune-types.ts';
import type { Composer, TuneRequest, WrittenTune } from '../compose/types.ts';
import { Grammars } from '../compose/writer.ts';
import { EngineError } from '../errors.ts';
import { SamplingNetwork } from '../kernel/sampling-network.ts';
import { loadModelFolder, type Model } from '../model/model-folder.ts';
import { type Closest, closestTo } from '../novelty/closest.ts';
import { shuffled } from '../training/random.ts';
import { askedFigures } from './asked-figures.ts';
import { discriminate, discriminateHalves, MOST_COMPARED } from './discrimination.ts';
import { foretell, heldOutShareOf } from './foretelling.ts';
import { formFigures } from './form-figures.ts';
import { type HumanCorpus, readHumanCorpus } from './human-corpus.ts';
import { type MaskCost, maskCost } from './mask-cost.ts';
import { type MeasuredTune, measureTune } from './measured-tune.ts';
import { closestAmong, knownOf, noveltyFigures } from './novelty-figures.ts';
import { type Checkers, openCheckers } from './outside-programs.ts';
import { asPublished, firstWhole, writeRawText } from './raw-texts.ts';
import {
  type EvaluationReport,
  type MaskFigures,
  reportSchema,
  type ValidityFigures,
} from './report.ts';
import { plainRequest, wideRequest } from './requests.ts';
import { rhythmFigures } from './rhythm-figures.ts';
import { abcOfUnmasked, writeUnmasked } from './unmasked.ts';
import { ValidityTally } from './validity.ts';
import { writeMany } from './write-many.ts';

export interface EvaluationInput {
  readonly modelDir: string;
  /** Files of ABC; none: only what needs no corpus is measured. */
  readonly corpus: readonly string[];
  /** Tunes of each kind, 1 to MOST_TUNES. */
  readonly tunes: number;
  readonly threads: number;
  /** Share of titles that are held out; null: as the model was trained. */
  readonly heldOutShare: number | null;
  /** Where abc2midi and abcm2ps are looked for, as in `PATH`. */
  readonly path: string;
  /** Told what is being done. */
  readonly onPhase?: (what: string) => void;
}

/** Tunes that are kept in memory, to be held beside the corpus; validity alone is counted over more. */
const MOST_KEPT = 2_000;
/** Texts that are written in this thread: unmasked ones, those whose masks are weighed, raw ones. */
const MOST_UNMASKED = 2_000;
const MOST_WEIGHED = 220;
const MOST_RAW = 2_000;
const SLOTS = 16;
/** Tunes that are being written at a time. */
const AT_ONCE = 128;
/** Seeds of what is drawn among tunes. */
const SEEDS = { requests: 11, compared: 21, halves: 31 } as const;

/** What a model wrote when asked plainly. */
interface Written {
  readonly tunes: readonly MeasuredTune[];
  readonly closest: readonly Closest[];
}

/** Throws EngineError where the model or a file of the corpus cannot be used. */
export async function evaluateModel(input: EvaluationInput): Promise<EvaluationReport> {
  const say = input.onPhase ?? (() => {});
  const model = await loadModelFolder(input.modelDir);
  say('reading the corpus');
  const corpus = input.corpus.length > 0 ? await readHumanCorpus(input.corpus) : null;
  const checkers = await openCheckers(input.path);
  try {
    const isRaw = model.manifest.textForm === 'raw';
    const { validity, mask, written } = isRaw
      ? await measureRaw(model, input, corpus, checkers, say)
      : await measureComposer(model, input, corpus, checkers, say);
    if (corpus) say('judging the corpus');
    const human = corpus && (await validityOf(corpus, checkers));
    if (corpus) say('holding tunes beside the corpus');
    const measured = corpus?.measured ?? null;
    const titled = corpus?.all.flatMap(({ tune, title }) => (tune ? [{ tune, title }] : []));
    const compared = measured && discriminate(written.tunes, measured, SEEDS.compared);
    if (corpus) say('foretelling held-out tunes');
    const foretold =
      corpus &&
      (await foretell(
        model,
        { paths: input.corpus, texts: corpus.texts },
        heldOutShareOf(model, input.heldOutShare),
        input.threads,
      ));
    const { id, manifest } = model;
    return reportSchema.parse({
      format: 1,
      model: { id, name: manifest.name, textForm: manifest.textForm },
      tunes: input.tunes,
      corpus: corpus && {
        files: [...corpus.files],
        read: corpus.all.length,
        measured: corpus.measured.length,
      },
      skipped: checkers.skipped,
      validity: { ...validity, corpus: human },
      mask,
      form: {
        model: written.tunes.length > 0 ? formFigures(written.tunes) : null,
        corpus: measured && formFigures(measured),
      },
      asked: {
        model: written.tunes.length > 0 ? askedFigures(written.tunes) : null,
        corpus: measured && askedFigures(measured),
      },
      rhythm: measured && rhythmFigures(written.tunes, measured),
      novelty: {
        model: written.closest.length > 0 ? noveltyFigures(written.closest) : null,
        corpus: titled ? noveltyFigures(closestAmong(titled)) : null,
      },
      foretelling: foretold,
      discrimination: {
        model: compared,
        corpus:
          measured && discriminateHalves(measured, compared?.tunes ?? MOST_COMPARED, SEEDS.halves),
      },
    } satisfies EvaluationReport);
  } finally {
    await checkers.close();
  }
}

type Say = (what: string) => void;

interface Measured {
  readonly validity: Omit<EvaluationReport['validity'], 'corpus'>;
  readonly mask: MaskFigures | null;
  readonly written: Written;
}

async function validityOf(corpus: HumanCorpus, checkers: Checkers): Promise<ValidityFigures> {
  const tally = new ValidityTally(checkers);
  for (const { source, title } of corpus.all)
    await tally.add({ abc: source, name: title.slice(0, 100) || 'untitled' });
  return tally.figures();
}

/** A model of tunes: through the composer, and beside it the bare network. */
async function measureComposer(
  model: Model,
  input: EvaluationInput,
  corpus: HumanCorpus | null,
  checkers: Checkers,
  say: Say,
): Promise<Measured> {
  const { tunes, modelDir, threads } = input;
  const composer = await createComposer({ modelDir, workers: threads });
  const tally = new ValidityTally(checkers);
  const kept: MeasuredTune[] = [];
  const closest: Closest[] = [];
  try {
    say(`writing ${tunes} tunes over all types, keys and temperatures`);
    for await (const { request, tune, fault } of compose(composer, tunes, wideRequest)) {
      const name = fault ? `${nameOf(request)}: ${fault}` : nameOf(request);
      await tally.add({ abc: tune?.abc ?? null, name: name.slice(0, 300) });
    }
    const many = Math.min(tunes, MOST_KEPT);
    say(`writing ${many} tunes as people ask for them`);
    const known =
      corpus && knownOf(corpus.all.flatMap(({ tune, title }) => (tune ? [{ tune, title }] : [])));
    const requests = corpus ? humanRequests(corpus.measured) : plainRequest;
    for await (const { tune } of compose(composer, many, requests)) {
      const read = tune && readTune(tune.abc).tune;
      const one = read && measureTune(read);
      if (one) kept.push(one);
      const certificate = known && read ? closestTo(known, read) : (tune?.closest ?? null);
      if (certificate) closest.push(certificate);
    }
  } finally {
    await composer.close();
  }
  const { shape, weights, vocabulary } = model;
  const facts = factsOf(model.manifest.extras);
  const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'int8' });
  const planAt = (index: number, temperature?: number): Plan => {
    const request = wideRequest(index);
    const asked = temperature === undefined ? request : { ...request, temperature };
    return planTune(checkRequest(asked), request.seed ?? '', facts);
  };
  const free = Math.min(tunes, MOST_UNMASKED);
  say(`writing ${free} texts unmasked`);
  const unmasked = new ValidityTally(checkers);
  let index = 0;
  for await (const text of writeMany(network, free, (i) => writeUnmasked(planAt(i), vocabulary))) {
    const abc = abcOfUnmasked(planAt(index), text);
    await unmasked.add({ abc, name: nameOf(wideRequest(index)) });
    index++;
  }
  say('weighing the masks');
  return {
    validity: {
      model: await tally.figures(),
      unconstrained: await unmasked.figures(),
      firstWhole: null,
    },
    mask: await weighMasks(network, model, Math.min(tunes, MOST_WEIGHED), (i) => planAt(i, 1)),
    written: { tunes: kept, closest },
  };
}

const nameOf = ({ type, key, metre, temperature, length, seed }: TuneRequest): string =>
  [type, key, metre, `temperature ${temperature}`, length && `length ${length}`, `seed ${seed}`]
    .filter(Boolean)
    .join(', ');

interface Answer {
  readonly request: TuneRequest;
  readonly tune: WrittenTune | null;
  /** What went wrong in place of a tune. */
  readonly fault: string | null;
}

async function* compose(
  composer: Composer,
  count: number,
  requestAt: (index: number) => TuneRequest,
): AsyncGenerator<Answer> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const asked = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) =>
      requestAt(from + i),
    );
    yield* await Promise.all(
      asked.map(
        (request): Promise<Answer> =>
          composer.write(request).then(
            (tune) => ({ request, tune, fault: null }),
            (error) => ({ request, tune: null, fault: String(error) }),
          ),
      ),
    );
  }
}

/** Requests of the type, metre and key that the corpus's tunes have, in an order that is drawn. */
function humanRequests(tunes: readonly MeasuredTune[]): (index: number) => TuneRequest {
  const asked = tunes.flatMap(({ type, metre, key }): TuneRequest[] => {
    const row = TUNE_TYPES.find(({ name }) => name === type);
    const metres = row?.metres.filter((_, i) => row.taught[i]?.metre === metre) ?? [];
    const request = { type, metre: metres.includes(metre) ? metre : (metres[0] ?? ''), key };
    return metres.length > 0 && canBeMet(request) ? [request] : [];
  });
  const order = shuffled(asked.length, SEEDS.requests);
  return (index) => ({
    ...(asked[order[index % Math.max(1, order.length)] ?? 0] ?? plainRequest(index)),
    seed: String(index + 1),
  });
}

function canBeMet(request: TuneRequest): boolean {
  try {
    checkRequest(request);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

async function weighMasks(
  network: SamplingNetwork,
  { vocabulary }: Model,
  count: number,
  planAt: (index: number) => Plan,
): Promise<MaskFigures> {
  const grammars = new Grammars(vocabulary);
  const byType = new Map<string, { characters: number; nats: number }>();
  const add = (name: string, { characters, nats }: MaskCost) => {
    const sum = byType.get(name) ?? { characters: 0, nats: 0 };
    byType.set(name, { characters: sum.characters + characters, nats: sum.nats + nats });
  };
  let index = 0;
  for await (const cost of writeMany(network, count, (i) =>
    maskCost(planAt(i), vocabulary, grammars),
  ))
    add(planAt(index++).request.type.name, cost);
  const sums = [...byType.values()];
  const characters = sums.reduce((sum, one) => sum + one.characters, 0);
  const nats = sums.reduce((sum, one) => sum + one.nats, 0);
  return {
    tunes: count,
    characters,
    temperature: 1,
    natsPerCharacter: nats / characters,
    byType: Object.fromEntries([...byType].map(([name, one]) => [name, one.nats / one.characters])),
  };
}

/** A model of raw text, as the case study has it write: no plan, no mask. */
async function measureRaw(
  { shape, weights, vocabulary }: Model,
  { tunes }: EvaluationInput,
  corpus: HumanCorpus | null,
  checkers: Checkers,
  say: Say,
): Promise<Measured> {
  const count = Math.min(tunes, MOST_RAW);
  say(`writing ${count} texts`);
  const network = SamplingNetwork.create({ shape, weights, slots: SLOTS, precision: 'f32' });
  const published = new ValidityTally(checkers);
  const whole = new ValidityTally(checkers);
  const kept: MeasuredTune[] = [];
  const closest: Closest[] = [];
  const known =
    corpus && knownOf(corpus.all.flatMap(({ tune, title }) => (tune ? [{ tune, title }] : [])));
  let index = 0;
  for await (const text of writeMany(network, count, (i) => writeRawText(i, vocabulary))) {
    const name = `text ${++index}`;
    const abc = firstWhole(text);
    await published.add({ abc: asPublished(text), name });
    await whole.add({ abc, name });
    const read = abc && readTune(abc).tune;
    if (!read) continue;
    const one = measureTune(read);
    if (one) kept.push(one);
    if (known) closest.push(closestTo(known, read));
  }
  return {
    validity: {
      model: await published.figures(),
      unconstrained: null,
      firstWhole: await whole.figures(),
    },
    mask: null,
    written: { tunes: kept, closest },
  };
}
