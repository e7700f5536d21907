import { entity, integer, key, text, timestamp } from './entity.ts';

export const CallCount = entity('call_count', {
  key: key(text()),
  calls: integer(),
  endsAt: timestamp(),
});
