import type { LocalizedText } from 'shared/locale/locale.ts';
import { entity, json, key, text } from '../kernel/entity.ts';

export const OkedDivision = entity('oked_division', {
  code: key(text()),
  section: text(),
  sectionName: json<LocalizedText>(),
  name: json<LocalizedText>(),
});
