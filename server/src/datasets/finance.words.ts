import type { FinanceSourceKind } from 'shared/opportunities/financing.ts';
import type { Locale } from 'shared/locale/locale.ts';

interface FinanceWords {
  readonly kind: Readonly<Record<FinanceSourceKind, string>>;
  readonly committed: string;
  readonly sought: string;
}

/** What packages of OC4IDS say about the sources of a project's money. */
export const FINANCE_WORDS: Readonly<Record<Locale, FinanceWords>> = {
  RU: {
    kind: {
      OWN: 'Собственные средства',
      SPK: 'СПК',
      FUND: 'Государственный фонд, льготный заём',
      BANK: 'Банк',
      STATE: 'Бюджет',
      PARTNER: 'Иностранный партнёр',
      OTHER: 'Другой источник',
    },
    committed: 'подтверждено',
    sought: 'ищут',
  },
  KK: {
    kind: {
      OWN: 'Меншікті қаражат',
      SPK: 'ӘКК',
      FUND: 'Мемлекеттік қор, жеңілдікті қарыз',
      BANK: 'Банк',
      STATE: 'Бюджет',
      PARTNER: 'Шетелдік серіктес',
      OTHER: 'Басқа көз',
    },
    committed: 'расталған',
    sought: 'ізделуде',
  },
  EN: {
    kind: {
      OWN: 'Own money',
      SPK: 'SPK',
      FUND: 'State fund, soft loan',
      BANK: 'Bank',
      STATE: 'Budget',
      PARTNER: 'Foreign partner',
      OTHER: 'Other source',
    },
    committed: 'committed',
    sought: 'sought',
  },
};
