import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Confidence, DateBasis } from 'shared/opportunities/kinds.ts';
import type { ExclusionEffect, TownListStatus } from 'shared/towns/towns.ts';
import { byDefault, double, entity, id, integer, json, nullable, text, texts, uuid } from '../kernel/entity.ts';

interface AfterExclusion {
  readonly kind: ExclusionEffect;
  readonly text: LocalizedText;
  readonly asOf: string;
  readonly source: string;
}

interface TownEvent {
  readonly event: string;
  readonly date: string;
  readonly text: LocalizedText;
  readonly note: LocalizedText | null;
  readonly source: string | null;
}

interface Population {
  readonly value: number;
  readonly year: number | null;
  readonly quality: LocalizedText | null;
  readonly source: string | null;
}

interface Enterprise {
  readonly name: LocalizedText;
  readonly sector: LocalizedText | null;
  readonly confidence: Confidence;
  readonly source: string | null;
}

export const Region = entity('region', {
  id: id(),
  slug: text(),
  name: json<LocalizedText>(),
  kato: text(),
  lat: double(),
  lng: double(),
});

export const Town = entity('town', {
  id: id(),
  slug: text(),
  name: json<LocalizedText>(),
  altNames: byDefault("'{}'", texts()),
  regionId: uuid(),
  kato: text(),
  lat: double(),
  lng: double(),
  listStatus: text<TownListStatus>(),
  statusHistory: byDefault("'[]'", json<readonly TownEvent[]>()),
  population: nullable(json<Population>()),
  enterprises: byDefault("'[]'", json<readonly Enterprise[]>()),
  note: nullable(json<LocalizedText>()),
  sources: byDefault("'{}'", texts()),
  afterExclusion: byDefault("'[]'", json<readonly AfterExclusion[]>()),
  disputed: byDefault("'{}'", texts()),
});

export const TownFact = entity('town_fact', {
  id: id(),
  townId: nullable(uuid()),
  groupKey: nullable(text()),
  position: integer(),
  indicator: text(),
  label: json<LocalizedText>(),
  number: nullable(double()),
  text: nullable(json<LocalizedText>()),
  unit: nullable(json<LocalizedText>()),
  asOf: nullable(text()),
  basis: text<DateBasis>(),
  note: nullable(json<LocalizedText>()),
  source: text(),
});
