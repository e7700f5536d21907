import type { LocalizedText } from 'shared/locale/locale.ts';
import {
  bigint,
  bool,
  bytes,
  byDefault,
  double,
  entity,
  integer,
  json,
  key,
  nullable,
  smallints,
  sqlOnly,
  text,
  texts,
  timestamp,
  uuid,
} from '../kernel/entity.ts';

export const SearchRow = entity('search_row', {
  position: key(integer()),
  opportunityId: uuid(),
  kind: text(),
  origin: text(),
  status: text(),
  region: text(),
  town: nullable(text()),
  zone: nullable(text()),
  sections: texts(),
  divisions: texts(),
  dealTypes: texts(),
  utilitiesPresent: texts(),
  utilitiesAbsent: texts(),
  condition: text(),
  contamination: text(),
  legalStates: texts(),
  investment: nullable(bigint()),
  capitalPerJob: nullable(bigint()),
  permanentJobs: nullable(bigint()),
  landHa: nullable(double()),
  floorM2: nullable(bigint()),
  powerMva: nullable(double()),
  waterM3Day: nullable(double()),
  heatGcalHour: nullable(double()),
  lat: double(),
  lng: double(),
  x: double(),
  y: double(),
  z: double(),
  pointIsHint: bool(),
  pointIsRegion: bool(),
  asOf: nullable(text()),
  publishedAt: timestamp(),
  investmentUsd: nullable(bigint()),
  currency: text(),
  listing: bigint(),
  townLists: texts(),
  equipment: texts(),
  promisingFor: texts(),
  price: nullable(bigint()),
  rent: nullable(double()),
});

export const SearchText = entity('search_text', {
  position: key(integer()),
  vector: sqlOnly('tsvector'),
  title: json<LocalizedText>(),
  place: json<LocalizedText>(),
  pastUse: nullable(json<LocalizedText>()),
  publishedAt: timestamp(),
});

export const SearchWord = entity('search_word', {
  word: key(text()),
  documents: integer(),
});

export const SearchPosting = entity('search_posting', {
  part: key(text()),
  word: key(text()),
  segment: key(integer()),
  few: nullable(smallints()),
  bits: nullable(bytes()),
});

export const SearchName = entity('search_name', {
  kind: key(text()),
  slug: key(text()),
  label: json<LocalizedText>(),
  vector: sqlOnly('tsvector'),
});

export const SearchEdition = entity('search_edition', {
  isOnly: key(byDefault('true', bool())),
  number: byDefault('1', bigint()),
  loggedFrom: byDefault('1', bigint()),
});

export const SearchChange = entity('search_change', {
  edition: key(bigint()),
  position: key(integer()),
});
