import type { SuggestionKind } from 'shared/search/vocabulary.ts';

/**
 * What people type and what a person would rightly expect to find in `server/data` (with the invented rows): written from
 * the data files, not from the answers of the search.
 */
export interface Expectation {
  /** These must stand among the first so many. */
  readonly first?: readonly [count: number, ...slugs: string[]];
  /** The first so many all lie there: a slug of a town, zone or region. */
  readonly firstIn?: readonly [count: number, place: string];
  /** These must not stand among the first so many. */
  readonly not?: readonly [count: number, ...slugs: string[]];
  /** Exactly so many are found. */
  readonly total?: number;
  /** Exactly the same rows as for this query, in any order. */
  readonly sameAs?: string;
}

export type RelevanceCase = readonly [query: string, expected: Expectation];

const facility = (name: string): string => `demo-facility-${name}`;
const project = (name: string): string => `demo-project-${name}`;
const same = (as: string, ...queries: string[]): RelevanceCase[] => queries.map((query) => [query, { sameAs: as }]);
const each = (expected: Expectation, ...queries: string[]): RelevanceCase[] => queries.map((query) => [query, expected]);

const BRICK = [facility('qyzgaldaq-brickworks'), facility('aqtyrna-brickworks'), facility('sargaldaq-brickworks')];
const FURNITURE_FACTORIES = [facility('ermen-furniture-factory'), facility('boztorgai-furniture-factory'), facility('sandugash-furniture-factory')];
const FURNITURE = [...FURNITURE_FACTORIES, project('kogentup-school-furniture-works'), project('ermen-school-furniture-works'), 'demo-industrial-site-ridder-2', 'demo-zone-site-khorgos-eastern-gate-37'];
const DAIRIES = [facility('dairy-no-5'), facility('itmuryn-dairy'), facility('qaraqat-dairy')];
const FISH_SHOPS = [facility('aqjelken-fish-processing-shop'), facility('fish-processing-shop-no-4'), facility('sargaldaq-fish-processing-shop')];
const FISH = [...FISH_SHOPS, 'mynaral-fish'];
const SHOES = [facility('duadaq-shoe-factory'), facility('itmuryn-shoe-factory'), facility('shoe-factory-no-4'), 'kostanay-alpamys'];
const BAKERIES = [facility('jusandy-bakery'), facility('dolana-bakery'), facility('kokshegir-bakery')];
const MEAT = [facility('betegeli-meat-plant'), facility('boztorgai-meat-plant'), facility('meat-plant-no-7'), 'batys-marka-lamb', 'balkhash-meat'];
const GLASS_SHOPS = [facility('moiyldy-glass-shop'), facility('betegeli-glass-shop'), facility('dolana-glass-shop')];
const GLASS = [...GLASS_SHOPS, 'kyzylorda-glass'];
const PIPES = [facility('kokqutan-plastic-pipe-plant'), facility('moiyldy-plastic-pipe-plant'), facility('aqbetege-plastic-pipe-plant'), 'saran-tempo'];
const CABLE = [facility('shagyltas-cable-shop'), facility('kogentup-cable-shop'), facility('qongyrqaz-cable-shop')];
const PUMPS = [facility('araikol-pump-plant'), facility('saryjusan-pump-plant'), facility('buldirgen-pump-plant')];
const COAL = ['kuu-chekinsky-pit', 'shakhtinsk-kazakhstanskaya', 'shakhtinsk-tentek'];
const GREENHOUSES = [
  facility('sargaldaq-greenhouse-complex'), facility('buldirgen-greenhouse-complex'), facility('qarlyga-greenhouse-complex'), project('dolana-greenhouse-complex'),
  project('kokshegir-greenhouse-complex'), 'tekeli-greenhouse',
];
const GARMENTS = [facility('toqyldaq-garment-factory'), facility('meruerttas-garment-factory'), facility('jusandy-garment-factory')];
const BOILERS = [facility('jalbyz-industrial-boiler-house'), facility('kokterek-industrial-boiler-house'), facility('industrial-boiler-house-no-8')];
const FERTILISERS = [facility('shuaqty-dry-fertiliser-shop'), facility('dry-fertiliser-shop-no-3'), facility('baialysh-dry-fertiliser-shop')];
const CONCRETE = [facility('baialysh-reinforced-concrete-works'), facility('ermen-reinforced-concrete-works')];
const COLD_STORES = [facility('cold-store-no-6'), facility('buldyryq-cold-store'), facility('shyrganaq-cold-store')];
const WAGONS = [facility('samaltau-wagon-repair-depot'), facility('wagon-repair-depot-no-2'), facility('itmuryn-wagon-repair-depot')];
const PRINTERS = [facility('meruerttas-printing-house'), facility('araikol-printing-house'), facility('printing-house-no-9')];
const PHARMA = [facility('pharmaceutical-shop-no-8'), facility('tangshuaq-pharmaceutical-shop'), facility('duadaq-pharmaceutical-shop')];
const SAWMILLS = [facility('aqbetege-sawmill'), facility('buldyryq-sawmill'), facility('jideli-sawmill')];
const DATA_CENTRES = [project('aqtyrna-data-centre'), project('shagyltas-data-centre'), 'ekibastuz-data-valley'];
const ALL = 348;

/** Towns by each spelling, in cases of Russian and Kazakh, by former names, mistyped, begun. */
const PLACES: readonly RelevanceCase[] = [
  ['Риддер', { firstIn: [8, 'ridder'], total: 8 }],
  ...same('Риддер', 'в Риддере', 'РИДДЕР', 'Ridder', 'Риддерде', 'Риддердің', 'Риддердегі', 'Ридер', 'Лениногорск', 'Leninogorsk', 'в Лениногорске', 'ridd', 'hbllth', 'кшввук', 'Рыддер', '  «Риддер»  '),
  ['Алтай', { firstIn: [6, 'altai'] }],
  ...each({ firstIn: [6, 'altai'], total: 6 }, 'Зыряновск', 'Зыряновске', 'Zyryanovsk', 'зыряновска', 'Зыряновс', 'Зырянвоск'),
  ['Аксу', { firstIn: [7, 'aksu'], total: 7 }],
  ...same('Аксу', 'Ақсу', 'Aqsu', 'Ақсуда', 'Ақсудың', 'Ермак', 'Ермака'),
  ['Житикара', { firstIn: [7, 'zhitikara'], total: 7 }],
  ...same('Житикара', 'Жітіқара', 'Жетикара', 'Джетыгара', 'Джетыгаре', 'Жітіқарада', 'Zhitikara', 'Jitiqara', 'житикаре', 'Джетигара'),
  ['Балхаш', { firstIn: [11, 'balkhash'], total: 11 }],
  ...same('Балхаш', 'Балқаш', 'Балқашта', 'Балқаштың', 'Балқашқа', 'Балқаштағы', 'Balqash', 'Balqaş', 'Balkhash', 'балкаш', 'в Балхаше', 'балх', 'балқ', 'Балкхаш', 'Балхащ'),
  ['Жезказган', { firstIn: [8, 'zhezkazgan'], total: 8 }],
  ...same('Жезказган', 'Жезқазған', 'Jezqazğan', 'Jezqazgan', 'Zhezkazgan', 'Жезқазғанда', 'Жезқазғанның', 'Джезказган', 'из Жезказгана', 'жезказгна', 'Жесказган'),
  ['Экибастуз', { firstIn: [13, 'ekibastuz'], total: 13 }],
  ...same('Экибастуз', 'Екібастұз', 'Ekibastuz', 'Екибастуз', 'Экибастус', 'в Экибастузе', 'Екібастұзда', 'Екібастұздағы', 'экибаст', 'Экибатсуз'),
  ['Сатпаев', { firstIn: [6, 'satpayev'], total: 6 }],
  ...same('Сатпаев', 'Сәтбаев', 'Satpayev', 'Satbayev', 'Сатбаев', 'Сэтбаев', 'Сәтбаевта', 'Sätbaev', 'в Сатпаеве'),
  ['Кульсары', { firstIn: [7, 'kulsary'], total: 7 }],
  ...same('Кульсары', 'Құлсары', 'Кулсары', 'Qulsary', 'Kulsary', 'Құлсарыда', 'Qūlsary'),
  ['Сарань', { firstIn: [10, 'saran'], total: 10 }],
  ...same('Сарань', 'Саран', 'Saran', 'в Сарани', 'Саранда'),
  ['Жанатас', { firstIn: [11, 'zhanatas'], total: 11 }],
  ...same('Жанатас', 'Жаңатас', 'Жаңатаста', 'Zhanatas', 'Jañatas', 'Janatas', 'Жанатасе'),
  ...each({ firstIn: [7, 'zhanaozen'], total: 7 }, 'Жанаозен', 'Жаңаөзен', 'Janaozen', 'Жаңаөзенде', 'Janaózen', 'Жанаузен', 'Жаңаөзенге'),
  ...each({ firstIn: [8, 'temirtau'], total: 8 }, 'Темиртау', 'Теміртау', 'Теміртауда', 'Темертау', 'Temirtau'),
  ...each({ firstIn: [7, 'karatau'] }, 'Каратау', 'Қаратау', 'Qaratau'),
  ...each({ firstIn: [8, 'abai'] }, 'Абай', 'Abay'),
  ...each({ firstIn: [10, 'stepnogorsk'], total: 10 }, 'Степногорск', 'в Степногорске', 'Степногорсктегі', 'Степногорк', 'Степногор'),
  ...each({ firstIn: [8, 'kurchatov'], total: 8 }, 'Курчатов', 'в Курчатове', 'Курчатовта', 'Kurchatov'),
  ...each({ firstIn: [11, 'lisakovsk'], total: 11 }, 'Лисаковск', 'Лисаковскіде', 'Лисаков'),
  ...each({ firstIn: [8, 'arkalyk'], total: 8 }, 'Аркалык', 'Арқалық', 'Арқалықта', 'Arqalyq', 'Арқалығы', 'Аркалыке'),
  ['Костанай', { first: [10, 'kostanay-alpamys', 'kostanay-kia', 'kostanay-kamlit', 'kostanay-axles'] }],
  ...same('Костанай', 'Қостанай', 'Kostanay', 'Qostanay', 'Kostanai', 'Qostanai', 'Кустанай', 'Қостанайда', 'Қостанайдағы', 'Qostanaı'),
  ...each({ firstIn: [10, 'east-kazakhstan-region'] }, 'ВКО', 'Восточно-Казахстанская область', 'ШҚО', 'Шығыс Қазақстан облысы', 'Восточный Казахстан'),
  ...each({ firstIn: [8, 'balkhash'] }, 'балхашский'),
  ['Карагандинская область', { firstIn: [10, 'karaganda-region'], total: 59 }],
  ...same('Карагандинская область', 'Қарағанды облысы', 'Карагандинской области'),
  ...each({ firstIn: [10, 'mangystau-region'], total: 14 }, 'Мангистау', 'Маңғыстау', 'Mangystau', 'Маңғыстауда', 'Маңгыстау', 'Мангыстау'),
  ...each({ first: [10, 'shymkent-lead', 'shymkent-phosphorus'], firstIn: [6, 'shymkent-city'] }, 'Шымкент', 'Чимкент', 'Şymkent', 'Шымкентте', 'в Шымкенте'),
  ...each({ first: [3, 'semey-fur'] }, 'Семей', 'Семейдегі', 'Semey'),
  ...each({ first: [3, 'taraz-metallurgical'] }, 'Тараз', 'в Таразе', 'Taraz'),
  ...each({ first: [3, 'azia-auto'] }, 'Усть-Каменогорск', 'Өскемен', 'Ust-Kamenogorsk', 'Усть Каменогорск'),
  ...each({ first: [5, 'kyzylorda-glass'] }, 'Кызылорда', 'Қызылорда', 'Qyzylorda', 'Kyzylorda'),
  ...each({ first: [10, 'turkistan-industrial-park'] }, 'Туркестан', 'Түркістан', 'Turkistan'),
  ...each({ firstIn: [8, 'serebryansk'], total: 8 }, 'Серебрянск', 'Серебрянске', 'Serebryansk', 'Серебрянскіде'),
  ...each({ firstIn: [7, 'khromtau'], total: 7 }, 'Хромтау', 'Хромтауда', 'Khromtau', 'Xromtau', 'в Хромтау', 'Кромтау'),
  ...each({ firstIn: [6, 'karazhal'], total: 6 }, 'Каражал', 'Қаражал', 'Қаражалдағы', 'Qarajal', 'Karazhal', 'Каражале', 'Караджал'),
  ...each({ firstIn: [7, 'shakhtinsk'], total: 7 }, 'Шахтинск', 'Шахтинске', 'Shahtinsk', 'Шахтинскідегі', 'Şahtinsk'),
  ...each({ firstIn: [7, 'aksai'], total: 7 }, 'Аксай', 'Ақсай', 'Ақсайда', 'Aqsai', 'Aksay', 'в Аксае'),
  ...each({ firstIn: [8, 'kentau'], total: 8 }, 'Кентау', 'Кентауда', 'Kentau', 'Кентауға'),
  ...each({ firstIn: [14, 'tekeli'], total: 14 }, 'Текели', 'Текелі', 'Текеліде', 'Tekeli', 'текелии'),
  ...each({ firstIn: [6, 'rudny'] }, 'Рудный', 'в Рудном', 'Рудныйда', 'Rudny', 'Rudniy'),
  ...each({ first: [10, 'atyrau-caspiy-lana', 'zone-site-atyrau'] }, 'Атырау', 'Atyrau', 'Атырауда', 'Atıraw'),
  ...each({ first: [10, 'alga-chemical', 'alga-cement'] }, 'Алга', 'Алға', 'в Алге', 'Алғада'),
  ...each({ firstIn: [10, 'zhambyl-region'] }, 'Жамбылская область', 'Жамбыл облысы', 'Zhambyl', 'Джамбул'),
  ...each({ firstIn: [10, 'zhetysu-region'] }, 'Жетысу', 'Жетісу', 'Jetisu', 'Жетісуда'),
  ...each({ firstIn: [8, 'west-kazakhstan-region'] }, 'ЗКО', 'БҚО', 'Западно-Казахстанская область'),
];

/** Places with the word for their kind, whole, abbreviated and in cases; adjectives of places; abbreviations of regions. */
const KINDS_OF_PLACE: readonly RelevanceCase[] = [
  ...same('Риддер', 'г. Риддер', 'г.Риддер', 'город Риддер', 'в городе Риддере', 'Риддер қаласы', 'Риддер қаласында', 'Ridder city', 'the city of Ridder', 'моногород Риддер', 'Риддер г', 'Риддер каласы'),
  ...each({ firstIn: [8, 'ridder'] }, 'ридерский', 'Риддерский район', 'риддерская'),
  ...each({ firstIn: [10, 'ulytau-region'] }, 'Улытауская область', 'Ұлытауская область', 'область Улытау', 'Улытауской области', 'Ұлытау облысы', 'Ulytau oblast', 'улытауская обл.'),
  ...each({ firstIn: [10, 'east-kazakhstan-region'] }, 'Восточно-Казахстанская обл.', 'в Восточно-Казахстанской области', 'шко', 'VKO', 'East Kazakhstan oblast', 'EKO', 'Шығыс Қазақстан обл.'),
  ...each({ firstIn: [8, 'abai'] }, 'г. Абай', 'город Абай', 'Абай қаласы', 'Abai city'),
  ...each({ firstIn: [8, 'abai-region'] }, 'область Абай', 'Абай облысы', 'Abai region', 'Абайская область', 'обл. Абай'),
  ...each({ firstIn: [5, 'aktobe-region'] }, 'Актюбинская обл', 'Ақтөбе облысында', 'Aktobe region'),
  ...each({ first: [3, 'pervomaisky-mechanical', 'irtysh-chem-met'] }, 'п. Первомайский', 'село Первомайский', 'Первомайский', 'Первомайский кенті', 'Pervomaisky settlement'),
  ...each({ first: [3, 'khorgos-cn-city'] }, 'промышленный город', 'international industrial city'),
];

const ZONES: readonly RelevanceCase[] = [
  ...each({ first: [10, 'zone-site-saryarqa'], firstIn: [8, 'saryarqa'] }, 'СЭЗ Сарыарка', 'Сарыарқа АЭА', 'Saryarqa SEZ', 'СЭЗ «Сарыарқа»'),
  ...each({ first: [10, 'zone-site-saryarqa', 'saryarka-qps'] }, 'Сарыарка', 'Сарыарқа', 'Сары-Арка', 'Saryarka', 'Сарыаркинский'),
  ...each({ first: [10, 'zone-site-khorgos-mcps', 'zone-site-khorgos-eastern-gate', 'khorgos-icbc-41'] }, 'Хоргос', 'Қорғас', 'Khorgos', 'Qorğas', 'Қорғаста'),
  ...each({ firstIn: [6, 'khorgos-mcps'], first: [6, 'zone-site-khorgos-mcps', 'khorgos-icbc-41'] }, 'МЦПС Хоргос', 'МЦПС'),
  ...each({ firstIn: [7, 'khorgos-eastern-gate'] }, 'Восточные ворота', 'Шығыс қақпасы', 'Eastern Gate'),
  ...each({ firstIn: [5, 'alatau'] }, 'Алатау', 'Alatau'),
  ...each({ firstIn: [5, 'pit'] }, 'ПИТ', 'Парк инновационных технологий', 'Инновациялық технологиялар паркі'),
  ...each({ firstIn: [4, 'nipt'] }, 'НИНТ', 'NIPT', 'нефтехимический технопарк'),
  ...each({ firstIn: [5, 'morport-aktau'] }, 'Морпорт Актау', 'Ақтау порты', 'Актау', 'Ақтауда', 'Aktau'),
  ...each({ firstIn: [4, 'ontustik'], first: [10, 'zone-site-ontustik', 'shymkent-phosphorus'] }, 'Оңтүстік', 'Онтустик', 'Ontustik', 'Оңтүстiк'),
  ...each({ firstIn: [7, 'turan'] }, 'Туран', 'Turan', 'СЭЗ Туран'),
  ...each({ firstIn: [5, 'qyzyljar'] }, 'Кызылжар', 'Қызылжар', 'Qyzyljar', 'Kyzylzhar'),
  ...each({ firstIn: [5, 'jibek-joly'] }, 'Жібек жолы', 'Жибек жолы', 'Jibek Joly', 'Zhibek Zholy'),
  ...each({ firstIn: [7, 'astana-technopolis'] }, 'Астана Технополис', 'Технополис', 'technopolis'),
  ...each({ firstIn: [6, 'pavlodar'] }, 'СЭЗ Павлодар', 'Павлодар АЭА'),
  ...each({ first: [10, 'zone-site-pavlodar', 'pavlodar-cardboard', 'pavlodar-altrade'] }, 'Павлодар', 'Pavlodar'),
  ...each({ first: [20, 'zone-site-saryarqa', 'zone-site-pavlodar', 'zone-site-turan'] }, 'СЭЗ', 'АЭА', 'SEZ', 'участок в СЭЗ', 'специальная экономическая зона'),
];

/** Products and makers of them in three languages, as words are bent, derived, shortened and mistyped. */
const PRODUCTS: readonly RelevanceCase[] = [
  ...each({ first: [3, ...BRICK], total: 3 }, 'кирпич', 'кирпичный завод', 'кірпіш', 'кірпіш зауыты', 'bricks', 'brickworks', 'кирпичь', 'кирпиш', 'завод кирпича', 'кірпіштер', 'kirpish', 'киприч', 'производство кирпича', 'rbhgbx'),
  ...each({ first: [10, ...FURNITURE], not: [7, 'demo-industrial-site-ridder-1'] }, 'мебель', 'мебели', 'жиһаз', 'жихаз', 'furniture', 'жиһаздар', 'мибель', 'jihaz', 'furnitur', 'furnture'),
  ...each({ first: [3, ...FURNITURE_FACTORIES] }, 'мебельная фабрика', 'жиһаз фабрикасы', 'furniture factory', 'фабрика мебели', 'мебельной фабрики', 'мебельная фабрка'),
  ...each({ first: [1, 'alga-cement'] }, 'цемент', 'цементный завод', 'cement plant', 'цемент зауыты', 'цимент', 'cement', 'завод цемента', 'цементы'),
  ...each({ first: [10, ...DAIRIES, 'balkhash-dairy'] }, 'молоко', 'молока', 'сүт', 'сут', 'milk', 'сүттің'),
  ...each({ first: [5, ...DAIRIES] }, 'молочный завод', 'молочные заводы', 'малочный завод'),
  ...each({ first: [5, ...DAIRIES, 'zhanatas-dairy'] }, 'сүт зауыты', 'сут зауыты', 'сүт зауыттары', 'сүт зауыт'),
  ...each({ first: [5, ...DAIRIES, 'balkhash-dairy', 'zhanatas-dairy'] }, 'dairy', 'dairies'),
  ...each({ first: [1, 'zhanatas-dairy'] }, 'молзавод', 'молзавод Жанатас'),
  ...each({ first: [10, ...FISH] }, 'рыба', 'балық', 'балык', 'fish', 'рыбы', 'балығы'),
  ...each({ first: [3, ...FISH_SHOPS] }, 'рыбоперерабатывающий цех', 'балық өңдеу цехы', 'fish processing shop'),
  ...each({ first: [1, 'mynaral-fish'] }, 'рыбзавод', 'Мынарал', 'Мыңарал', 'fish plant'),
  ...each({ first: [10, ...SHOES] }, 'обувь', 'обувная фабрика', 'shoes', 'shoe factory', 'обувные фабрики'),
  ...each({ first: [5, 'kostanay-alpamys'] }, 'аяқ киім фабрикасы', 'Алпамыс', 'Алпамыш'),
  ...each({ first: [3, ...BAKERIES] }, 'хлебозавод', 'нан зауыты', 'bakery', 'bakeries', 'хлебзавод'),
  ...each({ first: [10, ...BAKERIES] }, 'хлеб', 'нан', 'bread'),
  ...each({ first: [10, ...MEAT] }, 'мясокомбинат', 'ет комбинаты', 'мясокомбинаты', 'мясакомбинат'),
  ...each({ first: [10, ...GLASS] }, 'стекло', 'шыны', 'glass', 'стекла'),
  ...each({ first: [1, 'kyzylorda-glass'] }, 'стекольный завод', 'шыны зауыты', 'glass plant', 'флоат-стекло'),
  ...each({ first: [10, ...PIPES] }, 'трубы', 'труба', 'құбыр', 'кубыр', 'pipe', 'pipes', 'құбырлар'),
  ...each({ first: [3, ...CABLE], total: 3 }, 'кабель', 'cable', 'кабельный цех', 'кабелный', 'кабельдер'),
  ...each({ first: [3, ...PUMPS] }, 'насос', 'насосный завод', 'pump plant', 'сорғы зауыты'),
  ...each({ first: [4, 'ekibastuz-efa', 'aksu-ferrosilicon-2015', 'saryarka-qps'] }, 'ферросилиций', 'ferrosilicon', 'феросилиций', 'завод ферросилиция', 'ферросилици'),
  ...each({ first: [10, 'saryarka-qazcarbon', 'aktobe-suzhou-ferro', 'ekibastuz-iz-mineral-product'] }, 'ферросплавы', 'ферроқорытпа', 'ferroalloy', 'ферросплав', 'феросплав'),
  ...each({ first: [3, 'aksu-manganese', 'stepnogorsk-manganese'] }, 'марганец', 'manganese', 'марганца', 'марганцевый'),
  ...each({ first: [10, 'karaganda-silicon', 'zhetysu-silicon', 'ekibastuz-tech-silicon'] }, 'кремний', 'кремниевый завод', 'кремния', 'кремний зауыты'),
  ...each({ first: [10, 'zhezkazgan-copper-smelter', 'balkhash-smelter-upgrade', project('betegeli-copper-rod-plant'), 'zhetysu-koksay'] }, 'мыс', 'copper'),
  ...each({ first: [10, 'zhezkazgan-copper-smelter', project('betegeli-copper-rod-plant')] }, 'медь', 'меди'),
  ...each({ first: [3, 'zhezkazgan-copper-smelter', 'balkhash-smelter-upgrade'] }, 'медеплавильный завод', 'copper smelter'),
  ...each({ first: [3, 'shymkent-lead', 'tekeli-lead-zinc-combine'] }, 'свинец', 'қорғасын', 'коргасын', 'қорғасынның'),
  ...each({ first: [3, 'balkhash-zinc-plant', 'ashysai-works'] }, 'цинковый завод', 'мырыш зауыты', 'zinc plant', 'мырыш зауыт'),
  ...each({ first: [10, ...COAL] }, 'уголь', 'көмір', 'комир', 'coal', 'угля'),
  ...each({ first: [1, 'kuu-chekinsky-pit'] }, 'угольный разрез', 'көмір разрезі', 'Куу-Чеку', 'Қушоқы'),
  ...each({ first: [1, 'azia-auto'] }, 'Азия Авто', 'Asia Auto', 'азия-авто', 'сборка автомобилей'),
  ...each({ first: [3, ...DATA_CENTRES.slice(0, 2)] }, 'центр обработки данных', 'деректер өңдеу орталығы', 'data centre', 'обработка данных'),
  ...each({ first: [4, ...DATA_CENTRES] }, 'дата-центр', 'дата центр', 'дата-центры', 'ЦОД', 'data center', 'data centre'),
  ...each({ first: [3, 'zhanatas-wind', 'karaganda-hyperborea'] }, 'wind farm', 'жел электр станциясы'),
  ...each({ first: [1, 'karaganda-hyperborea'] }, 'ветроэлектростанция', 'Гиперборея'),
  ...each({ first: [3, 'zhanatas-wind'] }, 'ветровая электростанция', '100 МВт', 'ветровые электростанции', 'ВЭС'),
  ...each({ first: [1, project('araikol-solar-power-station')] }, 'солнечная станция', 'solar power', 'солнечная', 'күн электр станциясы'),
  ...each({ first: [10, ...GREENHOUSES] }, 'тепличный комплекс', 'жылыжай', 'greenhouse', 'теплица', 'теплицы', 'жылыжайлар', 'greenhouses'),
  ...each({ first: [3, ...BOILERS] }, 'котельная', 'қазандық', 'boiler house', 'котельные', 'қазандығы', 'казандык'),
  ...each({ first: [3, ...GARMENTS] }, 'швейная фабрика', 'тігін фабрикасы', 'garment factory', 'тигин фабрикасы', 'швейные фабрики'),
  ...each({ first: [10, ...FERTILISERS] }, 'удобрения', 'тыңайтқыш', 'fertiliser', 'fertilizer', 'тыңайтқыштар', 'тынайткыш', 'минеральные удобрения'),
  ...each({ first: [3, ...CONCRETE] }, 'железобетон', 'темірбетон', 'reinforced concrete', 'железобетонные изделия', 'ЖБИ'),
  ...each({ first: [3, ...COLD_STORES] }, 'холодильный склад', 'тоңазытқыш', 'cold store', 'холодильник', 'cold storage'),
  ...each({ first: [3, ...WAGONS] }, 'вагоноремонтное депо', 'вагон жөндеу', 'wagon repair', 'ремонт вагонов'),
  ...each({ first: [3, ...PRINTERS] }, 'типография', 'баспахана', 'printing house', 'типографии'),
  ...each({ first: [10, ...PHARMA] }, 'фармацевтика', 'фармацевтический цех', 'pharmaceutical', 'таблетки', 'фармацевтический', 'pharma'),
  ...each({ first: [10, ...SAWMILLS] }, 'лесопильный цех', 'sawmill', 'sawmills', 'ағаш кесу'),
  ...each({ first: [1, 'cheremshanka-poultry'] }, 'птицефабрика', 'құс фабрикасы', 'poultry works'),
  ...each({ first: [1, 'arkalyk-airport'] }, 'аэропорт', 'әуежай', 'airport', 'әуежайы', 'аеропорт'),
  ...each({ first: [10, 'shakhtinsk-kazakhstanskaya', 'shakhtinsk-tentek', 'khromtau-bolashak'] }, 'шахта', 'шахты'),
  ...each({ first: [1, 'stepnogorsk-glyphosate'] }, 'глифосат', 'гербициды', 'glyphosate', 'глифосаты'),
  ...each({ first: [1, 'zhanatas-qazaqsoda'] }, 'кальцинированная сода', 'soda ash', 'Qazaq Soda', 'QazaqSoda', 'казаксода'),
  ...each({ first: [1, 'ushtobe-mill'] }, 'мелькомбинат', 'Уштобе', 'Үштөбе'),
  ...each({ first: [1, 'serebryansk-trout'] }, 'форель', 'trout', 'форели', 'бахтах'),
  ...each({ first: [1, 'pavlodar-cardboard'] }, 'рубероид', 'roofing felt', 'рубероидный'),
  ...each({ first: [1, 'saran-hygiene-paper'] }, 'tissue paper', 'гигиеническая продукция'),
  ...each({ first: [10, 'saran-howo'] }, 'грузовики', 'trucks', 'жүк көліктері'),
  ...each({ first: [5, 'demo-zone-site-astana-technopolis-12'] }, 'лекарства', 'дәрі-дәрмек', 'medicines'),
  ...each({ first: [10, 'zhambyl-industrial-zone', 'ekibastuz-iz-mineral-product'] }, 'индустриальная зона', 'индустриялық аймақ', 'industrial zone'),
  ...each({ first: [10, 'balkhash-dairy', 'stepnogorsk-manganese'] }, 'өндіріс', 'ондирис', 'өндірісі', 'óndiris', 'öndiris'),
  ...same('өндіріс', 'ондирис', 'öndiris', 'óndiris', 'ондірис'),
  ...each({ first: [10, 'arkalyk-mayatas', 'obukhov-zircon'] }, 'ГОК'),
  ...each({ first: [3, 'obukhov-zircon'] }, 'горно-обогатительный комбинат'),
  ...each({ first: [3, 'zhanaozen-gpp', 'karachaganak-gpp'] }, 'ГПЗ', 'газоперерабатывающий завод'),
  ...each({ first: [3, 'saran-rti'] }, 'РТИ', 'завод РТИ', 'резинотехнические изделия'),
  ...each({ first: [3, facility('ermen-furniture-factory')] }, 'мебель Жанатас', 'жиһаз Жаңатас', 'мебельная фабрика в Жанатасе', 'Жаңатастағы жиһаз фабрикасы'),
  ...each({ first: [3, facility('kokterek-carpet-mill'), facility('carpet-mill-no-5')] }, 'ковры', 'ковровая фабрика', 'кілем', 'carpets', 'килем', 'кілемдер', 'ковер', 'carpet mill'),
  ...each({ first: [4, facility('raugash-tannery'), facility('tumarsha-tannery')] }, 'кожевенный завод', 'tannery', 'тері илеу зауыты', 'тери илеу'),
  ...each({ first: [10, facility('raugash-tannery'), facility('tumarsha-tannery'), 'kostanay-alpamys'] }, 'кожа', 'былғары', 'leather'),
  ...each({ first: [4, facility('jezbuira-paint-works'), facility('aidyntas-paint-works')] }, 'краски', 'лакокрасочный завод', 'бояу', 'paint', 'краска', 'лакокраска'),
  ...each({ first: [3, facility('bodenetau-flour-mill'), facility('oshagan-flour-mill'), facility('jusandy-flour-mill')] }, 'мельница', 'мельничный комплекс', 'диірмен', 'flour mill', 'диирмен'),
  ...each({ first: [10, facility('bodenetau-flour-mill'), 'ushtobe-mill'] }, 'ұн', 'flour'),
  ...each({ first: [1, 'ushtobe-mill'] }, 'мука'),
  ...each({ first: [4, facility('kogentup-drinks-plant'), facility('jezbuira-drinks-plant')] }, 'напитки', 'завод напитков', 'сусын', 'drinks', 'сусын зауыты', 'лимонад'),
  ...each({ first: [3, facility('raushantas-oil-pressing-shop'), facility('raugash-oil-pressing-shop'), facility('bodenetau-oil-pressing-shop')] }, 'подсолнечное масло', 'маслоэкстракционный', 'май сығу', 'oil pressing', 'рапс'),
  ...each({ first: [3, facility('tangshuaq-wool-washing-mill'), facility('wool-washing-mill-no-2'), facility('wool-washing-mill-no-3')] }, 'шерстомойная фабрика', 'жүн жуу', 'wool washing'),
  ...each({ first: [10, 'atyrau-caspiy-lana', facility('tangshuaq-wool-washing-mill')] }, 'шерсть', 'жүн', 'wool', 'шерсти'),
  ...each({ first: [4, facility('foundry-no-3'), facility('foundry-no-6'), facility('foundry-no-4')] }, 'литейный цех', 'foundry', 'құю цехы', 'литейка'),
  ...each({ first: [10, 'kostanay-kamlit', facility('foundry-no-3')] }, 'чугун', 'шойын', 'чугунное литьё', 'чугунное литье'),
  ...each({ first: [3, facility('torangy-steel-structures-plant'), facility('aqtyrna-steel-structures-plant'), facility('samaltau-steel-structures-plant')] }, 'металлоконструкции', 'завод металлоконструкций', 'steel structures', 'металоконструкции'),
  ...each({ first: [3, facility('qaraqat-detergent-shop'), facility('shuaqty-detergent-shop'), facility('qyzgaldaq-detergent-shop')] }, 'моющие средства', 'стиральный порошок', 'мыло', 'сабын', 'detergent', 'жуғыш заттар', 'soap'),
  ...each({ first: [1, 'lisakovsk-lime-sic'] }, 'карбид кремния', 'silicon carbide'),
  ...each({ first: [3, project('jideli-lime-plant'), 'lisakovsk-lime-sic'] }, 'известь', 'завод извести', 'әк зауыты', 'lime plant'),
  ...each({ first: [1, 'aktobe-alumina'] }, 'глинозем', 'глинозём', 'alumina', 'завод глинозёма'),
  ...each({ first: [2, 'ekibastuz-railcast'] }, 'RailCast', 'кузнечно-бандажный комплекс', 'соғу-бандаж'),
  ...each({ first: [1, 'ekibastuz-kvk'] }, 'вагоностроительная компания', 'полувагоны', 'вагон құрастыру', 'wagon building'),
  ...each({ first: [3, project('qarlyga-pasta-factory')] }, 'макароны', 'макарон', 'pasta', 'макаронная фабрика', 'макорон'),
  ...each({ first: [1, project('tumarsha-baby-food-factory')] }, 'детское питание', 'балалар тағамы', 'baby food', 'балалар тагамы'),
  ...each({ first: [1, project('bodenetau-tyre-recycling-plant')] }, 'переработка шин', 'шины', 'tyre recycling', 'tire recycling', 'шина өңдеу'),
  ...each({ first: [3, project('aqjelken-battery-module-plant'), project('qongyrqaz-battery-module-plant')] }, 'аккумуляторы', 'литий', 'battery', 'batteries', 'акумулятор'),
  ...each({ first: [2, project('duadaq-basalt-fibre-plant'), project('jalbyz-basalt-fibre-plant')] }, 'базальтовое волокно', 'базальт', 'basalt fiber', 'basalt fibre', 'базальт талшығы'),
  ...each({ first: [3, 'khorgos-vodar'] }, 'дождевальная техника', 'VODAR', 'irrigation', 'ВОДАР'),
  ...each({ first: [1, 'kurchatov-power'] }, 'электростанция Курчатов', 'электростанция в Курчатове', 'Курчатовтағы электр станциясы', 'power station Kurchatov'),
  ...each({ first: [1, 'irtysh-chem-met'] }, 'ниобий', 'niobium', 'Иртышский завод', 'Ертіс химия-металлургия'),
  ...each({ first: [1, 'temirtau-temk'] }, 'карбид кальция', 'электрометаллургический комбинат', 'calcium carbide', 'ТЭМК'),
  ...each({ first: [3, 'mangystau-qazesta'] }, 'аммиак', 'карбамид', 'urea', 'ammonia', 'карбамида'),
  ...each({ first: [1, 'zhezkazgan-knitwear'] }, 'трикотаж Жезказган', 'трикотажная фабрика Жезказган', 'knitwear Zhezkazgan', 'Жезқазған тоқыма'),
  ...each({ total: 0 }, 'Мадагаскар', 'слон', 'холодец с хреном', 'spaceship', 'жолбарыс', 'Владивосток', 'мебель Мадрид', 'qwxz', 'кенгуру'),
  ...each({ first: [3, facility('tobylgysai-crushing-and-screening-plant'), facility('shagyltas-crushing-and-screening-plant'), facility('jezbuira-crushing-and-screening-plant')] }, 'щебень', 'щебня', 'қиыршықтас', 'crushed stone', 'щебёнка', 'дробильный комплекс', 'ұсақтау'),
  ...each({ first: [3, facility('tumarsha-instrument-plant'), facility('torangy-instrument-plant'), facility('instrument-plant-no-2')] }, 'приборостроительный завод', 'счётчики', 'счетчики', 'датчики', 'аспап жасау зауыты', 'instrument plant', 'приборостраительный'),
  ...each({ first: [3, facility('bozdala-trailer-shop'), facility('raushantas-trailer-shop'), facility('baialysh-trailer-shop')] }, 'цех прицепов', 'trailer shop', 'тіркемелер цехы'),
  ...each({ first: [3, facility('saryjusan-cardboard-shop'), facility('kokshegir-cardboard-shop'), facility('aqjelken-cardboard-shop')] }, 'гофрокартон', 'картонный цех', 'cardboard shop', 'картон цехы', 'гофракартон'),
  ...each({ first: [1, 'pavlodar-cardboard'] }, 'Павлодарский картонно-рубероидный завод', 'картон Павлодар'),
  ...each({ first: [3, facility('qongyrqaz-farm-machinery-plant'), facility('aidyntas-farm-machinery-plant'), facility('quralai-farm-machinery-plant')] }, 'сельхозмашины', 'завод сельхозмашин', 'сеялки', 'farm machinery', 'ауыл шаруашылығы машиналары', 'сеялка'),
  ...each({ first: [3, facility('oshagan-rolling-shop'), facility('quralai-rolling-shop'), facility('rolling-shop-no-5')] }, 'прокат', 'прокатный цех', 'rolling shop', 'илектеу', 'сортовой прокат'),
  ...each({ first: [3, facility('shyrganaq-insulation-shop'), facility('insulation-shop-no-7'), facility('insulation-shop-no-4')] }, 'теплоизоляция', 'минераловатные плиты', 'mineral wool', 'жылу оқшаулау', 'insulation'),
  ...each({ first: [3, facility('nauryzek-tool-shop'), facility('jideli-tool-shop'), facility('jalbyz-tool-shop')] }, 'инструментальный цех', 'штампы', 'tool shop', 'құрал-сайман', 'крепёж', 'крепеж'),
  ...each({ first: [4, facility('qarlyga-electromechanical-plant'), facility('toqyldaq-electromechanical-plant')] }, 'электромеханический завод', 'motors', 'қозғалтқыштар', 'двигатели', 'двигатель'),
  ...each({ first: [3, facility('sandugash-rubber-goods-shop'), facility('kokqutan-rubber-goods-shop'), facility('tobylgysai-rubber-goods-shop')] }, 'цех резиновых изделий', 'rubber goods shop', 'резеңке бұйымдар цехы'),
  ...each({ first: [4, 'saran-rti', facility('sandugash-rubber-goods-shop')] }, 'конвейерная лента'),
  ...each({ first: [1, 'aktobe-suzhou-ferro'] }, 'ферросплавный завод Актюбинская область', 'Suzhou', 'Ақтөбе ферроқорытпа'),
  ...each({ first: [1, 'khromtau-bolashak'] }, 'шахта Болашак', '«Болашақ» шахтасы', 'Bolashak mine', 'Болашағы'),
  ...each({ first: [1, 'rudny-hbi'] }, 'горячебрикетированное железо', 'hot briquetted iron', 'ыстықтай брикеттелген темір', 'железо Рудный'),
  ...each({ first: [2, 'shymkent-phosphorus'] }, 'жёлтый фосфор', 'желтый фосфор', 'сары фосфор', 'yellow phosphorus', 'фосфорный завод Шымкент'),
  ...each({ first: [2, 'karatau-sary-tas'] }, 'Сары-Тас', 'Сары Тас', 'Sary-Tas', 'Сарытас'),
  ...each({ first: [2, 'kyzylorda-glass'] }, 'стекло Кызылорда', 'Қызылорда шыны', 'стекольный завод в Кызылорде', 'Qyzylorda glass'),
  ...each({ first: [1, 'obukhov-zircon'] }, 'циркон', 'цирконий', 'zircon', 'циркония'),
  ...each({ first: [1, 'batys-marka-lamb'] }, 'баранина', 'lamb', 'қой еті', 'Батыс Марка'),
  ...each({ first: [1, 'zhezkazgan-wind-towers'] }, 'опорные вышки', 'wind tower', 'вышки для ВЭС', 'тірек мұнаралары'),
  ...each({ first: [2, project('torangy-dry-mortar-plant'), project('aidyntas-dry-mortar-plant')] }, 'сухие строительные смеси', 'сухие смеси', 'dry mortar', 'құрғақ құрылыс қоспалары', 'штукатурка'),
  ...each({ first: [2, project('raugash-infusion-solutions-plant')] }, 'инфузионные растворы', 'infusion'),
  ...each({ firstIn: [13, 'ekibastuz'] }, 'Экибастузский'),
  ...each({ first: [1, 'kulsary-gas-separation'] }, 'газ Кульсары', 'Құлсары газ айыру', 'gas separation'),
  ...each({ total: 0 }, 'Караганда Мадрид', 'верблюд', 'жираф', 'түйеқұс', 'accordion', 'ясли', 'helicopter', 'Новосибирск'),
  ...each({ first: [5, facility('oshagan-rolling-shop'), facility('quralai-rolling-shop'), project('duadaq-basalt-fibre-plant')] }, 'rebar'),
  ...each({ first: [6, facility('nauryzek-tool-shop'), facility('tumarsha-instrument-plant')] }, 'инструмент'),
  ...each({ first: [1, 'ekibastuz-data-valley'] }, 'датацентр'),
];

const ENTERPRISES: readonly RelevanceCase[] = [
  ...each({ first: [2, 'balkhash-kazakhmys-free-sites'] }, 'Казахмыс', 'Қазақмыс', 'Kazakhmys', 'казакмыс', '«Казахмыса»', 'Qazaqmys'),
  ...each({ first: [1, 'qarmet-programme'] }, 'Qarmet', 'Кармет', 'Qarmet жаңғырту'),
  ...each({ first: [1, 'kazaviaspektr'] }, 'КазАвиаСпектр', 'kazaviaspektr', 'авиазавод', 'Казавиаспект'),
  ...each({ first: [1, 'kostanay-kia'] }, 'Kia', 'Киа', 'Kia Qazaqstan', 'завод Kia'),
  ...each({ first: [1, 'zhanatas-eurochem'] }, 'ЕвроХим', 'EuroChem', 'еврохим каратау', 'Еврохима'),
  ...each({ first: [1, 'nint-silleno'] }, 'Silleno', 'Силлено', 'полиэтилен', 'polyethylene plant'),
  ...each({ first: [1, 'saryarka-seven'] }, 'Seven Refractories', 'огнеупоры', 'refractories', 'отқа төзімді материалдар'),
  ...each({ first: [1, 'saran-tempo'] }, 'ТЭМПО', 'Tempo', 'прямошовные трубы'),
  ...each({ first: [1, 'stepnogorsk-biomedpreparat'] }, 'Биомедпрепарат', 'завод «Прогресс»', 'biomedpreparat'),
  ...each({ first: [3, facility('jusandy-bakery'), facility('jusandy-flour-mill'), facility('jusandy-garment-factory')], total: 3 }, 'Жусанды', 'Zhusandy', 'Jusandy', 'жусанды'),
  ...each({ first: [3, facility('sargaldaq-brickworks'), facility('sargaldaq-greenhouse-complex'), facility('sargaldaq-fish-processing-shop')], total: 3 }, 'Сарғалдақ', 'саргалдак', 'Sargaldaq', 'Sarǵaldaq', 'Sarğaldaq'),
  ...each({ first: [1, 'kulsary-gas-separation'] }, 'газосепарационный', 'KMG PetroChem', 'Тенгиз'),
  ...each({ first: [1, 'ekibastuz-gres'] }, 'ГРЭС-3', 'ГРЭС-2', 'МАЭС-3', 'GRES-3'),
  ...each({ first: [1, 'semey-fur'] }, 'кожевенно-меховой комбинат', 'кожевенно меховой', 'дубленки', 'дублёнки'),
  ...each({ first: [10, facility('dairy-no-5'), facility('carpet-mill-no-5'), facility('rolling-shop-no-5')] }, '№ 5'),
];

/** Two words and more: all must fit. */
const TOGETHER: readonly RelevanceCase[] = [
  ...each({ first: [3, facility('sandugash-furniture-factory'), 'demo-industrial-site-ridder-2'] }, 'мебель Риддер', 'мебель в Риддере', 'Риддердегі жиһаз', 'furniture in Ridder', 'жиһаз Риддер', 'ridder мебель', 'Риддер мебел'),
  ...each({ first: [1, facility('sargaldaq-brickworks')], total: 1 }, 'кирпич Кентау', 'кирпичный завод в Кентау', 'Кентаудағы кірпіш зауыты', 'brickworks Kentau', 'кирпич кентоу'),
  ...each({ total: 0 }, 'кирпич Риддер', 'Риддердегі кірпіш', 'мебель Парагвай', 'кабель Алтай'),
  ...each({ first: [1, facility('jusandy-bakery')] }, 'хлеб Балхаш', 'Балқаш нан', 'bakery in Balkhash', 'хлебозавод Балхаш'),
  ...each({ first: [1, facility('itmuryn-dairy')] }, 'молочный завод Кентау', 'Кентау сүт зауыты'),
  ...each({ first: [1, 'balkhash-dairy'] }, 'Балқаш сүт', 'Балқаштағы сүт', 'молоко Балхаш', 'молоко в Балхаше'),
  ...each({ first: [1, facility('meruerttas-garment-factory')] }, 'Саран тігін фабрикасы', 'швейная фабрика Сарань'),
  ...each({ first: [1, facility('dry-fertiliser-shop-no-3')] }, 'удобрения Темиртау', 'Теміртау тыңайтқыш'),
  ...each({ first: [2, facility('sargaldaq-greenhouse-complex'), project('dolana-greenhouse-complex')], total: 2 }, 'тепличный Кульсары', 'теплица Кульсары', 'Құлсарыдағы жылыжай'),
  ...each({ first: [10, 'zhanatas-dairy', facility('kogentup-drinks-plant'), 'zhanatas-qazaqsoda', project('jideli-lime-plant')], firstIn: [4, 'zhanatas'] }, 'Жаңатастағы зауыт', 'Жанатас зауыты'),
  ...each({ first: [10, facility('kogentup-drinks-plant'), 'zhanatas-qazaqsoda', project('jideli-lime-plant')], firstIn: [3, 'zhanatas'] }, 'завод в Жанатасе', 'plant in Zhanatas'),
  ...each({ first: [1, 'ekibastuz-efa'] }, 'ферросилиций Экибастуз', 'ферросилиций в Экибастузе', 'Екібастұз ферросилиций'),
  ...each({ first: [1, 'aksu-ferrosilicon-2015'] }, 'ферросилиций Аксу', 'Ақсудағы ферросилиций зауыты'),
  ...each({ first: [1, 'kostanay-kia'] }, 'завод Kia Костанай', 'Киа Костанай'),
  ...each({ first: [2, 'demo-zone-site-saryarqa-39'] }, 'Сарыарка металл и сплавы', 'участок 39 Сарыарка', 'Сарыарқа № 39 учаске'),
];

const NOTHING: readonly RelevanceCase[] = each(
  { total: 0 }, 'абракадабра', 'бегемот', 'Парагвай', 'hippopotamus', 'xqzwv', 'крокодил', 'қолтырауын', 'динозавр', 'zzzzzz', 'фывапролдж', 'квантовый компьютер',
  'مصنع', '工厂', 'שלום', "'; drop table opportunity; --", 'select * from person', '1e309', 'Нью-Йорк', 'Амстердам',
);

/** Signs are no words: alone they ask for nothing, among letters they part words. */
const SIGNS: readonly RelevanceCase[] = [
  ...each({ total: ALL }, '', '   ', '"', '%', '_', '[]', "'", '\\', ':*', '&|!', '()', '<->', '--', '🏭', '«»', '\u0000', '\u200f', '...'),
  ...same('мебель', 'мебель%', '%мебель%', '_мебель_', '"мебель"', '«мебель»', '(мебель)', '[мебель]', "мебель'", 'мебель\\', 'мебель:*', '!мебель', 'мебель &', 'мебель\u0000', 'мебель 🪑', '\u200fмебель\u200e', 'ме\u00adбель',
    'мебель;--', 'мебель <-> ', '{мебель}', 'МЕБЕЛЬ!!!', 'мебель\n', '*мебель*', 'мебель '.repeat(1250), '\t мебель'),
  ...same('1 1', "' or 1=1 --"),
  ...same('кирпич Кентау', 'кирпич & Кентау', 'кирпич_Кентау', 'кирпич, Кентау', 'кирпич/Кентау', '"кирпич" "Кентау"', 'кирпич\u0000Кентау', 'кирпич\u00a0Кентау'),
  ...each({ total: 0 }, 'щ'.repeat(10_000), 'кирпич:* | мебель', "кирпич') union select 1 --", 'мебель & !завод & %кирпич%'),
];

export const RELEVANCE_CASES: readonly RelevanceCase[] = [...PLACES, ...KINDS_OF_PLACE, ...ZONES, ...PRODUCTS, ...ENTERPRISES, ...TOGETHER, ...NOTHING, ...SIGNS];

/** While typing: this suggestion must be among the first so many of its kind. */
export interface SuggestionCase {
  readonly typed: string;
  readonly kind: SuggestionKind;
  readonly value: string;
  /** How many opportunities it leads to, where that is counted. */
  readonly count?: number;
  readonly among: number;
}

const suggests = (kind: SuggestionKind, value: string, { count, among = 1 }: { count?: number; among?: number }, ...typed: string[]): SuggestionCase[] =>
  typed.map((one) => ({ typed: one, kind, value, among, ...(count === undefined ? {} : { count }) }));

export const SUGGESTION_CASES: readonly SuggestionCase[] = [
  ...suggests('TOWN', 'ridder', { count: 8 }, 'рид', 'ridd', 'Риддер', 'риддере', 'лениног', 'Lenino', 'ридерр'),
  ...suggests('TOWN', 'altai', { count: 6 }, 'зыр', 'алтай', 'Zyrya'),
  ...suggests('TOWN', 'balkhash', { count: 11 }, 'балқ', 'балх', 'balq', 'балхаш', 'балк'),
  ...suggests('TOWN', 'zhezkazgan', { count: 8 }, 'жезк', 'jezq', 'джез', 'zhez'),
  ...suggests('TOWN', 'ekibastuz', { count: 13 }, 'екіб', 'экиб', 'экибатсуз', 'eki'),
  ...suggests('TOWN', 'zhitikara', { count: 7 }, 'джет', 'жітіқ', 'житик'),
  ...suggests('TOWN', 'aksu', { count: 7, among: 2 }, 'ақс', 'акс', 'aqsu'),
  ...suggests('TOWN', 'aksu', { count: 7 }, 'ерма'),
  ...suggests('TOWN', 'satpayev', { count: 6 }, 'сәтб', 'сатп', 'satb'),
  ...suggests('REGION', 'kostanay-region', { count: 36 }, 'коста', 'қоста', 'qost', 'kost'),
  ...suggests('REGION', 'east-kazakhstan-region', { count: 26 }, 'восточно-к', 'шығыс', 'east k'),
  ...suggests('ZONE', 'saryarqa', { count: 8 }, 'сарыа', 'sarya', 'Сарыарқ'),
  ...suggests('ZONE', 'khorgos-eastern-gate', { count: 7, among: 2 }, 'хорг', 'қорғ', 'khor'),
  ...suggests('ZONE', 'pit', { count: 5 }, 'парк инн', 'пит'),
  ...suggests('ZONE', 'jibek-joly', { count: 5 }, 'жибек', 'жібек ж', 'jibe'),
  ...suggests('ENTERPRISE', 'balkhash', { among: 3 }, 'казахм', 'қазақм', 'kazakhm'),
  ...suggests('ENTERPRISE', 'kulsary', {}, 'тенгизш', 'теңізш', 'tengizch'),
  ...suggests('ENTERPRISE', 'ekibastuz', {}, 'богат', 'bogaty'),
  ...suggests('ENTERPRISE', 'kentau', {}, 'трансформ', 'кентау тр'),
  ...suggests('ACTIVITY', '31', { count: 7, among: 2 }, 'мебел', 'furn', 'жиһаз', 'мебели'),
  ...suggests('ACTIVITY', '10', { count: 35, among: 2 }, 'продуктов пит', 'food', 'тамақ', '10110', 'ОКЭД 10', '10.11', 'ЭҚЖЖ 10'),
  ...suggests('ACTIVITY', '24', { count: 38 }, '24100', 'ОКЭД 24', 'ЭҚЖЖ 24', 'OKED 24.10', '24.10.0', 'C24', 'металлург'),
  ...suggests('PAST_USE', 'Полнотелый и облицовочный кирпич', {}, 'кирп', 'кірп', 'brick', 'облицов'),
  ...suggests('PAST_USE', 'Хлеб, баранки и сухари', { among: 4 }, 'хлеб', 'баранк', 'нан', 'bread'),
  ...suggests('PAST_USE', 'Жёлтый фосфор', { among: 2 }, 'фосфор', 'жёлтый ф', 'сары фос'),
  ...suggests('OPPORTUNITY', 'alga-cement', {}, 'цем', 'cement', 'цемент з'),
  ...suggests('OPPORTUNITY', facility('qyzgaldaq-brickworks'), { among: 4 }, 'кирп', 'қызғалд', 'qyzgal', 'кирпичный з'),
  ...suggests('OPPORTUNITY', 'kostanay-kia', { among: 2 }, 'kia', 'киа'),
  ...suggests('OPPORTUNITY', 'balkhash-zinc-plant', { among: 3 }, 'мырыш за', 'балхашский ц', 'zinc p'),
  ...suggests('OPPORTUNITY', 'zhanatas-dairy', {}, 'молза', 'молзавод ж'),
];

/** Nothing is suggested for these. */
export const SILENT: readonly string[] = ['', 'р', '%', '__', '"', 'щщщ', 'бегемот', 'xqzwv', '🏭🏭', 'مصنع', '\u0000', "'; drop table town; --"];
