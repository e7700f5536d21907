import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Confidence } from 'shared/opportunities/kinds.ts';
import type { Tax } from 'shared/special-zones/clauses.ts';
import { bigint, date, entity, integer, json, key, nullable, numeric, text } from '../kernel/entity.ts';

export const Mrp = entity('mrp', {
  validFrom: key(date()),
  tenge: bigint(),
  confidence: text<Confidence>(),
  source: nullable(text()),
});

export const TaxRate = entity('tax_rate', {
  tax: key(text<Tax>()),
  validFrom: key(date()),
  percent: numeric(),
  sourceTitle: json<LocalizedText>(),
  sourceUrl: nullable(text()),
  confidence: text<Confidence>(),
  note: nullable(json<LocalizedText>()),
});

export const LandTaxRate = entity('land_tax_rate', {
  bonitet: key(integer()),
  validFrom: key(date()),
  tengePerHa: numeric(),
  sourceTitle: json<LocalizedText>(),
  sourceUrl: nullable(text()),
  confidence: text<Confidence>(),
});
