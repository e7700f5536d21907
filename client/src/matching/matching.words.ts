import type { MatchSide } from 'shared/matching/match.ts';
import type { PlaceKey, ProjectJob, ProjectKey } from 'shared/matching/criteria.ts';
import type { Tier } from 'shared/matching/rank.ts';
import type { InvitationState } from 'shared/matching/vocabulary.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './matching.en.json';
import kk from './matching.kk.json';
import ru from './matching.ru.json';

ru.criterion satisfies Record<PlaceKey | ProjectKey, string>;
ru.job satisfies Record<ProjectJob, string>;
ru.jobText satisfies Record<ProjectJob, string>;
ru.tier satisfies Record<Tier, string>;
ru.side satisfies Record<MatchSide, string>;
ru.invitation satisfies Record<InvitationState, string>;

export const MATCHING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
