import type { Asked, ClosedField } from './condition-fields.ts';

/** A fact stated in words alone, with patterns for Russian, Kazakh and English. */
interface Said {
  readonly fact: { readonly field: ClosedField; readonly value: string };
  readonly words: readonly string[];
}

const said =
  <F extends ClosedField>(field: F) =>
  (value: Asked[F][number], ...words: string[]): Said => ({ fact: { field, value }, words });

const utility = said('utilities');
const equipment = said('equipment');
const deal = said('dealTypes');
const legal = said('legalStates');

/** Endings of a Kazakh noun. */
const KK = '(?:[ыіуi]|сы|сі|лар|лер|дар|дер|тар|тер)?(?:н?[ыі]ң|н?[аеғгқк][аеғг]?|д[ае]|т[ае]|н?д[ае]ғы|д[ае]гі|мен|пен|бен)?';

/** In the order in which they are matched: a longer word before one that is a part of it. */
export const SAID: readonly Said[] = [
  utility(
    'RAIL',
    String.raw`ж\s*[/.\-–]\s*д\.?(?:[\s-]+(?:ветк|пут|тупик|подъезд|лини|станци)\p{L}*)?`,
    String.raw`жд(?:[\s-]+(?:ветк|пут|тупик|подъезд|лини|станци)\p{L}*)?`,
    String.raw`железн\p{L}+\s+дорог\p{L}*`,
    String.raw`железнодорожн\p{L}+(?:\s+(?:ветк|пут|тупик|подъезд|лини|станци)\p{L}*)?`,
    String.raw`подъездн\p{L}+\s+пут\p{L}*`,
    String.raw`тем[іи]р\s?жол\p{L}*(?:\s+тарма\p{L}*)?`,
    String.raw`temir\s?jol\p{L}*`,
    String.raw`rail(?:way|road)?s?(?:\s+(?:siding|spur|access|link|line|branch|connection)s?)?`,
  ),
  utility(
    'SEWERAGE',
    String.raw`канализаци\p{L}*`,
    String.raw`водоотведени\p{L}*`,
    String.raw`кәріз\p{L}*(?:\s+жүйе\p{L}*)?`,
    String.raw`су\s+бұру\p{L}*`,
    String.raw`sew(?:er|age|erage)s?`,
  ),
  utility(
    'HEAT',
    String.raw`теплоснабжени\p{L}*`,
    String.raw`теплосет\p{L}*`,
    String.raw`отоплени\p{L}*`,
    'тепло|тепла|теплом',
    String.raw`жылумен\s+(?:жабдықтау|қамту)\p{L}*`,
    'жылу|жылумен|жылуы',
    String.raw`(?:district\s+)?heating`,
    String.raw`heat(?:\s+supply)?`,
  ),
  utility(
    'WATER',
    String.raw`водоснабжени\p{L}*`,
    String.raw`водопровод\p{L}*`,
    'вода|воды|воде|воду|водой',
    String.raw`сумен\s+(?:жабдықтау|қамту)\p{L}*`,
    String.raw`су\s+құбыр\p{L}*`,
    'су|суы|сумен',
    String.raw`water(?:\s+(?:supply|main|connection))?`,
  ),
  utility(
    'GAS',
    String.raw`газоснабжени\p{L}*`,
    String.raw`газопровод\p{L}*`,
    String.raw`природн\p{L}+\s+газ\p{L}{0,2}`,
    String.raw`табиғи\s+газ${KK}`,
    `газ(?:а|у|ом|е)?|газ${KK}`,
    String.raw`(?:natural\s+)?gas(?:\s+(?:supply|main|connection|pipeline))?`,
  ),
  utility(
    'POWER',
    String.raw`электричеств\p{L}*`,
    String.raw`электроэнерги\p{L}*`,
    String.raw`электроснабжени\p{L}*`,
    String.raw`подстанци\p{L}*`,
    String.raw`электр\s+(?:қуат|энергия|жабдықта)\p{L}*`,
    String.raw`электрмен\s+(?:жабдықтау|қамту)\p{L}*`,
    String.raw`қосалқы\s+станция\p{L}*`,
    'electricity',
    String.raw`(?:electric\s+)?power\s+(?:supply|connection)`,
    String.raw`substations?`,
  ),
  utility(
    'ROAD',
    String.raw`подъездн\p{L}+\s+дорог\p{L}*`,
    String.raw`(?:авто|шоссейн\p{L}+\s+|асфальтов\p{L}+\s+)?дорог(?:а|и|е|у|ой)`,
    String.raw`авто(?:мобиль)?\s?жол\p{L}*`,
    String.raw`кірме\s+жол\p{L}*`,
    'жол|жолы|жолмен',
    String.raw`(?:access\s+)?roads?|highways?`,
  ),
  utility(
    'TELECOM',
    String.raw`интернет\p{L}*`,
    String.raw`оптоволок\p{L}*`,
    'связь|связи|связью|телефон',
    `байланыс${KK}`,
    'internet|broadband|telecoms?',
    'fib(?:re|er)',
  ),
  equipment(
    'CRANE',
    String.raw`(?:мостов\p{L}+\s+|козлов\p{L}+\s+)?кран(?:ы|а|ом|ами|ов)?(?:-балк\p{L}+)?`,
    String.raw`(?:көпір\s+)?кран(?:ы|дар\p{L}*)?(?:-арқалы\p{L}+)?`,
    String.raw`(?:bridge\s+|overhead\s+|gantry\s+|beam\s+)?cranes?`,
  ),
  deal(
    'LEASE',
    'аренда|аренды|аренде|аренду|арендой',
    String.raw`арендовать|снять\s+в\s+аренду`,
    String.raw`жалға(?:\s+(?:алу|беру))?|жалдау`,
    'lease|leasing|rent|rental|to let',
  ),
  deal(
    'SALE',
    'продажа|продажи|продаже|продажу|продается|продаётся|купить|покупка|выкуп',
    String.raw`сатылады|сатып\s+алу|сату`,
    String.raw`(?:for\s+)?sale|buy|purchase`,
  ),
  deal(
    'JOINT_VENTURE',
    String.raw`совместн\p{L}+\s+предприяти\p{L}*`,
    String.raw`бірлескен\s+кәсіпорын\p{L}*`,
    String.raw`joint\s+ventures?`,
  ),
  deal('CONCESSION', String.raw`концесси\p{L}*`, 'concessions?'),
  legal(
    'CLEAR',
    String.raw`без\s+обременени\p{L}*`,
    String.raw`ауыртпалықсыз|ауыртпалығы\s+жоқ`,
    'unencumbered',
    String.raw`without\s+encumbrances?|clear\s+title`,
  ),
];
