import type { ContentCheck } from 'shared/opportunities/checks.ts';
import type { ClaimKey, ConsentState } from 'shared/opportunities/content.ts';
import type { ShownState } from 'shared/opportunities/state.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './opportunity-editor.en.json';
import kk from './opportunity-editor.kk.json';
import ru from './opportunity-editor.ru.json';

ru.state satisfies Record<ShownState, string>;
ru.check satisfies Record<ContentCheck, string>;
ru.claim satisfies Record<ClaimKey, string>;
ru.consent satisfies Record<ConsentState, string>;

export const OPPORTUNITY_EDITOR_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
