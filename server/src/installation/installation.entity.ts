import { bool, byDefault, entity, key, nullable, text } from '../kernel/entity.ts';

export const InstallationMark = entity('installation', {
  onlyOne: key(byDefault('true', bool())),
  secretMark: text(),
  dataMark: nullable(text()),
});
