import type { LocalizedText } from 'shared/locale/locale.ts';
import { bool, byDefault, double, entity, id, integer, json, nullable, text, texts, uuid } from '../kernel/entity.ts';

interface Subzone {
  readonly name: LocalizedText;
  readonly ha: number | null;
}

export const SpecialZone = entity('special_zone', {
  id: id(),
  slug: text(),
  name: json<LocalizedText>(),
  altNames: byDefault("'{}'", texts()),
  regionId: uuid(),
  companyId: uuid(),
  lat: double(),
  lng: double(),
  established: nullable(integer()),
  validUntil: nullable(text()),
  validUntilBasis: nullable(json<LocalizedText>()),
  areaHa: nullable(double()),
  areaAsOf: nullable(text()),
  subzones: byDefault("'[]'", json<readonly Subzone[]>()),
  priorityActivities: byDefault("'[]'", json<readonly LocalizedText[]>()),
  priorityActivitiesComplete: bool(),
  managementCompany: nullable(json<LocalizedText>()),
  legalAct: json<LocalizedText>(),
  townSlugs: byDefault("'{}'", texts()),
  note: nullable(json<LocalizedText>()),
  sources: byDefault("'{}'", texts()),
  validUntilConfirmed: byDefault('false', bool()),
  onCustomsBorder: nullable(bool()),
  customsBorderBasis: nullable(json<LocalizedText>()),
  customsBorderSource: nullable(text()),
  activityDivisions: byDefault("'{}'", texts()),
  disputed: byDefault("'{}'", texts()),
});
