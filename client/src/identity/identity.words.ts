import type { MembershipRole, OrganisationKind, SessionLevel } from 'shared/identity/roles.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './identity.en.json';
import kk from './identity.kk.json';
import ru from './identity.ru.json';

ru.announced satisfies Record<SessionLevel, string>;
ru.kind satisfies Record<OrganisationKind, string>;
ru.role satisfies Record<MembershipRole, string>;

export const IDENTITY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
