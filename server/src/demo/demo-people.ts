import type { MembershipRole } from 'shared/identity/roles.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';

/** One password for all demo accounts: invented people of a trial installation, never loaded in production. */
export const DEMO_PASSWORD = 'qaita-demo-2026';

export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly role: MembershipRole;
  /** Slug of the organisation. */
  readonly organisation: string;
  /** The person's task, for the list of sign-ins. */
  readonly does: LocalizedText;
  /** Base32 secret of the one-time codes; null for investors, who need none. */
  readonly totpSecret: string | null;
}

export interface DemoOrganisation {
  readonly slug: string;
  readonly kind: 'INVESTOR' | 'AUDIT' | 'ANALYSIS';
  readonly name: LocalizedText;
  readonly country: string;
}

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    slug: 'demo-investor-zhana',
    kind: 'INVESTOR',
    country: 'KZ',
    name: { ru: 'ТОО «Жаңа Өндіріс Демо»', kk: '«Жаңа Өндіріс Демо» ЖШС', en: 'Zhana Ondiris Demo LLP' },
  },
  {
    slug: 'demo-investor-dala',
    kind: 'INVESTOR',
    country: 'KZ',
    name: { ru: 'ТОО «Дала Полимер Демо»', kk: '«Дала Полимер Демо» ЖШС', en: 'Dala Polymer Demo LLP' },
  },
  {
    slug: 'demo-investor-anadolu',
    kind: 'INVESTOR',
    country: 'TR',
    name: { ru: 'Anadolu Makina Demo A.Ş.', kk: 'Anadolu Makina Demo A.Ş.', en: 'Anadolu Makina Demo A.Ş.' },
  },
  {
    slug: 'demo-audit',
    kind: 'AUDIT',
    country: 'KZ',
    name: { ru: 'Группа аудита объектов (демо)', kk: 'Нысандар аудиті тобы (демо)', en: 'Facility audit group (demo)' },
  },
  {
    slug: 'demo-analysis',
    kind: 'ANALYSIS',
    country: 'KZ',
    name: { ru: 'Отдел анализа планов (демо)', kk: 'Жоспарларды талдау бөлімі (демо)', en: 'Plan analysis unit (demo)' },
  },
];

const investor = (key: string, name: string, organisation: string, locale: Locale): DemoPerson => ({
  key,
  email: `${key}@demo.qaita.invalid`,
  name,
  locale,
  role: 'LEAD',
  organisation,
  totpSecret: null,
  does: { ru: 'инвестор', kk: 'инвестор', en: 'investor' },
});

const staff = (key: string, name: string, [organisation, totpSecret]: readonly [string, string], does: LocalizedText): DemoPerson => ({
  key,
  email: `${key}@demo.qaita.invalid`,
  name,
  locale: 'RU',
  role: 'LEAD',
  organisation,
  totpSecret,
  does,
});

const REVIEWER = { ru: 'рассматривает заявки СПК', kk: 'ӘКК өтінімдерін қарайды', en: 'reviews for an SPK' };
const MANAGER = { ru: 'ведёт условия СЭЗ', kk: 'АЭА шарттарын жүргізеді', en: 'keeps the terms of a zone' };
const PLANNER = { ru: 'ведёт планы акимата', kk: 'әкімдік жоспарларын жүргізеді', en: 'keeps the plans of an akimat' };

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  investor('investor', 'Айгерим Бекова', 'demo-investor-zhana', 'RU'),
  investor('investor2', 'Ерлан Сапаров', 'demo-investor-dala', 'KK'),
  investor('investor3', 'Deniz Aydın', 'demo-investor-anadolu', 'EN'),
  staff('reviewer', 'Марат Оспанов', ['ertis', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'], REVIEWER),
  staff('reviewer2', 'Гульнара Ахметова', ['saryarka', 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU'], REVIEWER),
  staff('manager', 'Данияр Нурланов', ['zone-saryarqa', 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK'], MANAGER),
  staff('manager2', 'Светлана Ким', ['zone-pavlodar', 'NNWG23TPOBYXE43UNNWG23TPOBYXE43U'], MANAGER),
  staff('manager3', 'Жанар Абенова', ['zone-saryarqa', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'], MANAGER),
  staff('manager4', 'Болат Искаков', ['zone-pavlodar', 'OFQWS5DBFVSGK3LPFVZWKZLEFVTG65LS'], MANAGER),
  staff('auditor', 'Тимур Жаксылыков', ['demo-audit', 'OBQXG43XN5ZGIMJSOBQXG43XN5ZGIMJS'], { ru: 'аудитор', kk: 'аудитор', en: 'auditor' }),
  staff('analyst', 'Асель Турсунова', ['demo-analysis', 'ONUWY5DFOJZWK3TTONUWY5DFOJZWK3TT'], {
    ru: 'аналитик',
    kk: 'талдаушы',
    en: 'analyst',
  }),
  staff('planner', 'Ермек Сулейменов', ['demo-akimat', 'ORSXG5BAMF2GK3LQORSXG5BAMF2GK3LQ'], PLANNER),
  staff('planner2', 'Ольга Петренко', ['demo-akimat', 'MJQWY23IMFZWQ2DBMJQWY23IMFZWQ2DB'], PLANNER),
  staff('admin', 'Администратор', ['qaita', 'PBZXG5DFNV2GK43UPBZXG5DFNV2GK43U'], {
    ru: 'администратор',
    kk: 'әкімші',
    en: 'administrator',
  }),
  staff('admin2', 'Второй администратор', ['qaita', 'MZXW6YTBOJRGC6RAMZXW6YTBOJRGC6RA'], {
    ru: 'второй администратор: подтверждает приглашения',
    kk: 'екінші әкімші: шақыруларды растайды',
    en: 'second administrator: confirms invitations',
  }),
];

/** Lines for the console: the address of the demo sign-ins, and the most useful ones. */
export const describeDemo = (origin: string): string[] => [
  `Demo sign-ins, all with the password ${DEMO_PASSWORD} (one-time codes of staff: ${origin}/demo):`,
  ...DEMO_PEOPLE.filter((person) => ['investor', 'reviewer', 'manager', 'admin'].includes(person.key)).map(
    (person) => `  ${person.email.padEnd(32)}${person.does.en ?? ''}`,
  ),
  `Letters that would be sent: ${origin}/mailbox`,
];
