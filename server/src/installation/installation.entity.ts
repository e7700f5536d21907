import { bool, byDefault, entity, key, text } from '../kernel/entity.ts';

export const InstallationMark = entity('installation', {
  onlyOne: key(byDefault('true', bool())),
  secretMark: text(),
});
