import type { z } from 'zod';
import { DataRefused } from './data-problem.ts';
import type { DataProblem } from './data-problem.ts';
import { readDataFile } from './read-file.ts';
import type { DemoRows, PartlyRead, ProductData } from './product-data.ts';
import { referenceProblems } from './references.ts';
import { demoFile } from './schemas/demo.schema.ts';
import { facilitiesFile } from './schemas/facilities.schema.ts';
import { facilityUpdatesFile } from './schemas/facility-updates.schema.ts';
import { facilityWordsFile } from './schemas/facility-words.schema.ts';
import { demoIndustrialZonesFile, industrialZonesFile } from './schemas/industrial-zones.schema.ts';
import { landTaxRatesFile } from './schemas/land-tax-rates.schema.ts';
import { measuresFile } from './schemas/measures.schema.ts';
import { mrpFile } from './schemas/mrp.schema.ts';
import { okedFile } from './schemas/oked.schema.ts';
import { projectsFile } from './schemas/projects.schema.ts';
import { regionsFile } from './schemas/regions.schema.ts';
import { spksFile } from './schemas/spks.schema.ts';
import { taxRatesFile } from './schemas/tax-rates.schema.ts';
import { townFactsFile } from './schemas/town-facts.schema.ts';
import { townsFile } from './schemas/towns.schema.ts';
import { zoneTermsFile } from './schemas/zone-terms.schema.ts';
import { zonesFile } from './schemas/zones.schema.ts';

const NO_DEMO: DemoRows = { facilities: [], projects: [], zoneSites: [], industrialSites: [], industrialZones: [] };

type Reader = <T>(file: string, schema: z.ZodType<T>) => Promise<T | null>;
type RowsReader = <Row>(file: string, schema: z.ZodType<{ rows: Row[] }>) => Promise<readonly Row[] | null>;

const isWhole = <T>(read: PartlyRead<T>): read is PartlyRead<T> & T => Object.values(read).every((part) => part !== null);

const readDemo = async (rows: RowsReader): Promise<DemoRows | null> => {
  const demo: PartlyRead<DemoRows> = {
    facilities: await rows('demo/facilities.json', demoFile('FACILITY')),
    projects: await rows('demo/projects.json', demoFile('ANCHOR_PROJECT')),
    zoneSites: await rows('demo/zone-sites.json', demoFile('ZONE_SITE')),
    industrialSites: await rows('demo/industrial-sites.json', demoFile('INDUSTRIAL_SITE')),
    industrialZones: await rows('demo/industrial-zones.json', demoIndustrialZonesFile),
  };
  return isWhole<DemoRows>(demo) ? demo : null;
};

const rowsOf = <Row>(file: { readonly rows: Row[] } | null): Row[] | null => file?.rows ?? null;

/** Reads every file; if anything is wrong anywhere, throws DataRefused with all problems. */
export const readData = async (folder: string, withDemo: boolean): Promise<ProductData> => {
  const problems: DataProblem[] = [];
  const whole: Reader = (file, schema) => readDataFile(folder, file, schema, problems);
  const rows: RowsReader = async (file, schema) => rowsOf(await whole(file, schema));
  const regions = await rows('regions.json', regionsFile);
  const towns = await whole('towns.json', townsFile);
  const townFacts = await whole('town-facts.json', townFactsFile);
  const spks = await whole('spks.json', spksFile);
  const zones = await whole('zones.json', zonesFile);
  const data: PartlyRead<ProductData> = {
    regions,
    towns: rowsOf(towns),
    townFacts,
    findings: towns && spks && zones && { towns: towns.groupFacts, spks: spks.groupFacts, zones: zones.groupFacts },
    spks: rowsOf(spks),
    zones: rowsOf(zones),
    industrialZones: await whole('industrial-zones.json', industrialZonesFile),
    facilities: await rows('facilities.json', facilitiesFile),
    facilityUpdates: await rows('facility-updates.json', facilityUpdatesFile),
    facilityWords: await whole('facility-words.json', facilityWordsFile),
    projects: await rows('projects.json', projectsFile),
    measures: await whole('measures.json', measuresFile),
    oked: await rows('oked.json', okedFile),
    mrp: await rows('mrp.json', mrpFile),
    landTaxRates: await rows('land-tax-rates.json', landTaxRatesFile),
    taxRates: await rows('tax-rates.json', taxRatesFile),
    zoneTerms: await whole('zone-terms.json', zoneTermsFile),
    demo: withDemo ? await readDemo(rows) : NO_DEMO,
  };
  problems.push(...referenceProblems(data));
  if (problems.length > 0 || !isWhole<ProductData>(data)) throw new DataRefused(problems);
  return data;
};
