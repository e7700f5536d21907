import type { DemoInterest } from './demo-interests.ts';

type Story = Omit<DemoInterest, 'opportunity' | 'steward'> & { readonly of: string; readonly nth: number };

/** The organisation whose people act for a steward. */
const STEWARD_PEOPLE: Record<string, string> = {
  ertis: 'reviewer',
  saryarka: 'reviewer2',
  'zone-saryarqa': 'manager',
  'zone-pavlodar': 'manager2',
};

const ASK = 'Уточните, пожалуйста, источник собственных средств и ориентировочный график работ по кварталам.';
const ANSWER =
  'Собственные средства: нераспределённая прибыль за 2024–2025 годы. Проектирование: I квартал, монтаж: II–III кварталы, запуск: IV квартал 2027 года.';

const STORIES: readonly Story[] = [
  {
    of: 'ertis',
    nth: 0,
    investor: 'investor',
    purpose: 'Цех по выпуску утеплителя из базальтового волокна в существующем корпусе.',
    okedDivision: '23',
    investment: 1_850_000_000,
    permanentJobs: 64,
    sent: true,
    steps: [],
  },
  {
    of: 'ertis',
    nth: 1,
    investor: 'investor2',
    purpose: 'Полимер құбырлар мен фитингтер өндірісі: екі экструзия желісі.',
    okedDivision: '22',
    investment: 940_000_000,
    permanentJobs: 38,
    sent: true,
    steps: [{ move: 'START_REVIEW' }],
  },
  {
    of: 'ertis',
    nth: 2,
    investor: 'investor3',
    purpose: 'Assembly of agricultural attachments with local metalworking.',
    okedDivision: '28',
    investment: 3_200_000_000,
    permanentJobs: 120,
    sent: true,
    steps: [{ move: 'START_REVIEW' }, { move: 'REQUEST_INFORMATION', words: ASK }],
  },
  {
    of: 'ertis',
    nth: 3,
    investor: 'investor',
    purpose: 'Линия по переработке облепихи и ягод: заморозка, соки, масло.',
    okedDivision: '10',
    investment: 620_000_000,
    permanentJobs: 45,
    sent: true,
    steps: [
      { move: 'START_REVIEW' },
      { move: 'REQUEST_INFORMATION', words: ASK },
      { move: 'ANSWER', words: ANSWER },
      { move: 'SHORTLIST', words: 'Проект соответствует профилю площадки, запрошенная мощность имеется.' },
    ],
  },
  {
    of: 'ertis',
    nth: 4,
    investor: 'investor2',
    purpose: 'Металл конструкциялар цехы: дәнекерлеу және мырыштау учаскесі.',
    okedDivision: '25',
    investment: 1_400_000_000,
    permanentJobs: 72,
    sent: true,
    steps: [
      { move: 'START_REVIEW' },
      { move: 'SHORTLIST' },
      { move: 'ACCEPT', words: 'Финансирование подтверждено, рабочие места соответствуют потребности города. Приглашаем на переговоры.' },
    ],
  },
  {
    of: 'saryarka',
    nth: 0,
    investor: 'investor3',
    purpose: 'Foundry for pump housings in the idle casting shop.',
    okedDivision: '24',
    investment: 5_600_000_000,
    permanentJobs: 210,
    sent: true,
    steps: [
      { move: 'START_REVIEW' },
      {
        move: 'DECLINE',
        words: 'Объект в залоге банка, передача невозможна до снятия обременения. Предлагаем рассмотреть соседний корпус.',
      },
    ],
  },
  {
    of: 'saryarka',
    nth: 1,
    investor: 'investor',
    purpose: 'Производство сухих строительных смесей.',
    okedDivision: '23',
    investment: 480_000_000,
    permanentJobs: 28,
    sent: true,
    steps: [{ move: 'WITHDRAW', words: 'Выбрана другая площадка.' }],
  },
  {
    of: 'saryarka',
    nth: 2,
    investor: 'investor',
    purpose: 'Швейное производство спецодежды для горняков.',
    okedDivision: '14',
    investment: 310_000_000,
    permanentJobs: 90,
    sent: false,
    steps: [],
  },
  {
    of: 'zone-saryarqa',
    nth: 0,
    investor: 'investor3',
    purpose: 'Plant for electric motors up to 75 kW.',
    okedDivision: '27',
    investment: 14_500_000_000,
    permanentJobs: 260,
    sent: true,
    steps: [{ move: 'START_REVIEW' }],
  },
  {
    of: 'zone-pavlodar',
    nth: 0,
    investor: 'investor2',
    purpose: 'Полипропилен талшығынан қап өндірісі.',
    okedDivision: '22',
    investment: 2_100_000_000,
    permanentJobs: 110,
    sent: true,
    steps: [],
  },
];

/** The stories whose opportunity is in the data. */
export const demoStories = (offers: ReadonlyMap<string, readonly string[]>): DemoInterest[] =>
  STORIES.flatMap(({ of, nth, ...story }) => {
    const opportunity = offers.get(of)?.[nth];
    const steward = STEWARD_PEOPLE[of];
    return opportunity && steward ? [{ ...story, opportunity, steward }] : [];
  });
