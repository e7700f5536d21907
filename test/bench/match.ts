import path from 'node:path';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { MATCHING_VERSION } from 'shared/matching/criteria.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { readData } from 'server/src/load-data/read-data.ts';
import { METHODS } from './placing/implied.ts';
import type { Method } from './placing/implied.ts';
import { LABELLED } from './placing/labels.ts';
import { readPlacements } from './placing/placements-file.ts';
import { isHeldOut, shippedPlacements } from './placing/placements.ts';
import type { Placement } from './placing/placements.ts';
import { placesOf } from './placing/places.ts';
import type { Place } from './placing/places.ts';
import { figuresOf, precisionAndRecall, standingOf } from './placing/ranking.ts';
import { tableOf } from './report/tables.ts';

/* How good matching is: where real projects went, and pairs judged by hand. `bench:match FILE` replays the placements of a file instead of those of the product's data. */

const share = (value: number): string => value.toFixed(2);

const replayed = (placements: readonly Placement[], places: readonly Place[], method: Method): string[] => {
  const standings = placements.map((placement) => {
    const verdicts = places.map((place) => method(placement, place));
    const wanted = verdicts[places.findIndex(({ id }) => id === placement.place)];
    if (!wanted) throw new Error(`${placement.name}: there is no town or zone "${placement.place}"`);
    return standingOf(verdicts, wanted);
  });
  const { hitsAt5, hitsAt10, meanReciprocalRank } = figuresOf(standings);
  return [share(hitsAt5), share(hitsAt10), share(meanReciprocalRank)];
};

const tableOfReplay = (placements: readonly Placement[], places: readonly Place[]): string =>
  tableOf(
    [`${placements.length} placements among ${places.length} places`, 'hits@5', 'hits@10', 'mean reciprocal rank'],
    Object.entries(METHODS).map(([name, method]) => [name, ...replayed(placements, places, method)]),
  );

const judged = (places: readonly Place[], method: Method): string[] => {
  const all = LABELLED.flatMap((project) => {
    const measured = precisionAndRecall(
      project.pairs.flatMap(({ place, suits }) => {
        const found = places.find(({ id }) => id === place);
        return found ? [{ verdict: method(project, found), suits }] : [];
      }),
    );
    return measured ? [measured] : [];
  });
  const mean = (values: readonly number[]): string => share(values.reduce((sum, value) => sum + value, 0) / values.length);
  return [mean(all.map(({ precisionAt5 }) => precisionAt5)), mean(all.map(({ recall }) => recall))];
};

const tableOfLabels = (places: readonly Place[]): string =>
  tableOf(
    [`${LABELLED.flatMap(({ pairs }) => pairs).length} pairs of ${LABELLED.length} projects`, 'precision@5', 'recall'],
    Object.entries(METHODS).map(([name, method]) => [name, ...judged(places, method)]),
  );

const [file] = process.argv.slice(2);
const data = await readData(path.join(PROJECT_ROOT, 'server/data'), false);
const places = placesOf(data);
console.log(`Matching, version ${MATCHING_VERSION}, ${kazakhstanDay(new Date())}`);
if (file === undefined) {
  const placements = shippedPlacements(data);
  console.log(
    `\nHeld out\n\n${tableOfReplay(
      placements.filter(({ id }) => isHeldOut(id)),
      places,
    )}`,
  );
  console.log(
    `\nSeen when weights were chosen\n\n${tableOfReplay(
      placements.filter(({ id }) => !isHeldOut(id)),
      places,
    )}`,
  );
  console.log(`\nJudged by hand\n\n${tableOfLabels(places)}`);
} else {
  try {
    console.log(`\n${file}\n\n${tableOfReplay(await readPlacements(file, new Set(places.map(({ id }) => id))), places)}`);
  } catch (error) {
    console.error(`\n${file}, ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
