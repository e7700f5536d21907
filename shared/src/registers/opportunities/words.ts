import type { NamedColumn } from '../headings.ts';

const list = (text: string): string[] => text.split('|');

type Row = readonly [ru: string, kk: string, en: string, fields?: Readonly<Record<string, string>>];

/** What columns of registers are called; the first word of each language is the template's. */
const ROWS = {
  zone: ['Зона|СЭЗ|Название СЭЗ|Специальная экономическая зона', 'Аймақ|АЭА|Арнайы экономикалық аймақ', 'Zone|SEZ|Special economic zone'],
  number: [
    'Номер участка|№ участка|Участок №|Лот|№ лота',
    'Учаске нөмірі|Учаске №|Лот нөмірі',
    'Site number|Plot no|Site no|Lot|Lot number',
  ],
  nameRu: [
    'Название на русском|Название|Наименование|Наименование объекта|Название объекта|Объект|Наименование предприятия|Предприятие|Название (рус)',
    'Орысша атауы',
    'Name in Russian|Name (ru)',
    { site_nom: '', SiteNameAddress: '' },
  ],
  nameKk: [
    'Название на казахском|Название (каз)',
    'Қазақша атауы|Атауы|Нысанның атауы|Объектінің атауы|Кәсіпорын',
    'Name in Kazakh|Name (kk)',
  ],
  nameEn: ['Название на английском|Название (англ)', 'Ағылшынша атауы', 'Name in English|Name|Site name|Facility|Facility name|Name (en)'],
  region: ['Область|Регион', 'Облыс|Облысы|Өңір', 'Region|Oblast|Province'],
  town: [
    'Город|Населённый пункт|Моногород|Город или район|Город, район|Район',
    'Қала|Қаласы|Елді мекен|Моноқала|Аудан',
    'Town|City|Settlement|District',
    { comm_nom: '' },
  ],
  kato: ['КАТО|Код КАТО', 'ӘАОЖ|ӘАОЖ коды', 'KATO|KATO code', { comm_insee: '' }],
  address: [
    'Адрес|Местонахождение|Месторасположение|Место расположения|Адрес объекта|Место',
    'Мекенжайы|Мекенжай|Орналасқан жері',
    'Address|Location|Site address',
    { site_adresse: '' },
  ],
  lat: ['Широта|Координата широта|Широта (lat)', 'Ендік', 'Latitude|Lat', { GeoY: '' }],
  lng: ['Долгота|Координата долгота|Долгота (lng)', 'Бойлық', 'Longitude|Lng|Lon|Long', { GeoX: '' }],
  point: ['Координаты|Геоданные|GPS', 'Координаттар|Координаттары', 'Coordinates|Point', { geompoint: '' }],
  cadastral: [
    'Кадастровый номер|Кадастровые номера|Кад. номер|Кадастр|Кадастровый № участка|Кадастровый номер земельного участка',
    'Кадастрлық нөмірі|Кадастрлық нөмір|Жер учаскесінің кадастрлық нөмірі',
    'Cadastral number|Cadastral numbers|Parcel|Plot number',
    { unite_fonciere_refcad: '' },
  ],
  landHa: [
    'Площадь участка, га|Площадь земельного участка|Земельный участок|Площадь земли|Площадь территории|Земля',
    'Учаске ауданы, га|Жер учаскесінің ауданы|Жер көлемі|Жер ауданы|Аумақ ауданы',
    'Land, ha|Land area|Site area|Land|Area of land',
    { Hectares: 'ha', unite_fonciere_surface: 'm2' },
  ],
  floorM2: [
    'Площадь зданий, м²|Общая площадь зданий|Площадь помещений|Производственная площадь|Площадь здания|Площадь цехов|Площадь строений',
    'Ғимараттар ауданы, м²|Ғимараттардың ауданы|Ғимарат ауданы|Үй-жай ауданы|Өндірістік алаң',
    'Floor area, m²|Floor area|Building area|Floors|Buildings area',
    { bati_surface: 'm2' },
  ],
  status: [
    'Статус|Использование|Состояние использования|Статус объекта|Действует или нет',
    'Мәртебесі|Мәртебе|Пайдаланылуы',
    'Status|Use|State of use',
    { site_statut: '', site_occupation: '' },
  ],
  idleSince: [
    'Простаивает с|Год остановки|Дата остановки|Не работает с|Год закрытия|Не функционирует с',
    'Бос тұрған уақыты|Тоқтаған жылы|Тоқтатылған күні|Жабылған жылы',
    'Idle since|Closed since|Closure year|Year of closure|Stopped in',
    { activite_fin_annee: '' },
  ],
  made: [
    'Прежняя деятельность|Выпускаемая продукция|Что производили|Профиль|Вид деятельности|Назначение|Специализация|Описание',
    'Бұрынғы қызметі|Шығарған өнімі|Не өндірді|Қызмет түрі|Мақсаты|Сипаттамасы',
    'Previous use|Former activity|Products|Former use|Activity|Description',
    { activite_libelle: '' },
  ],
  oked: ['ОКЭД|Код ОКЭД', 'ЭҚЖЖ|ЭҚЖЖ коды', 'OKED|OKED code|NACE', { activite_code: '' }],
  owner: [
    'Собственник|Владелец|Балансодержатель|Правообладатель|Собственник объекта',
    'Меншік иесі|Иесі|Баланс ұстаушы|Құқық иесі',
    'Owner|Holder|Proprietor',
    { proprio_nom: '' },
  ],
  ownership: [
    'Форма собственности|Вид собственности|Собственность',
    'Меншік нысаны|Меншік түрі',
    'Ownership|Form of ownership|Ownership status',
    { OwnershipStatus: '', proprio_personne: '' },
  ],
  condition: [
    'Состояние зданий|Состояние|Техническое состояние|Состояние объекта|Тех. состояние',
    'Ғимараттардың жай-күйі|Жай-күйі|Техникалық жағдайы|Жағдайы',
    'Condition|State of buildings|Technical condition',
    { bati_etat: '' },
  ],
  contamination: [
    'Загрязнение|Загрязнение почвы|Экологическое состояние|Экология',
    'Ластануы|Топырақтың ластануы|Экологиялық жағдайы',
    'Contamination|Soil pollution|Pollution',
    { sol_pollution_existe: '', HazardousSubstances: '' },
  ],
  legal: [
    'Обременения|Обременение|Правовое состояние|Юридический статус|Залог, арест',
    'Ауыртпалықтар|Ауыртпалығы|Құқықтық жағдайы|Кепіл, тыйым',
    'Encumbrances|Legal state|Legal status|Encumbrance',
  ],
  deals: [
    'Форма сделки|Вид сделки|Форма передачи|Условия передачи|Предложение инвестору',
    'Мәміле түрі|Беру нысаны|Беру шарты',
    'Deal types|Deal type|Deal|Offer',
  ],
  price: [
    'Цена, тенге|Цена|Стоимость|Стартовая цена|Оценочная стоимость',
    'Бағасы, теңге|Бағасы|Құны',
    'Price, KZT|Price|Asking price|Value',
  ],
  rentHaYear: [
    'Аренда, тенге за га в год|Арендная плата|Арендная ставка|Стоимость аренды за га',
    'Жалдау, гектарына жылына теңге|Жалдау ақысы|Жалға алу құны',
    'Rent, KZT per ha a year|Rent|Rent per ha|Lease rate',
  ],
  powerMva: [
    'Мощность, МВА|Электрическая мощность|Доступная мощность|Мощность подстанции|Трансформаторная мощность|Электроснабжение, МВА',
    'Қуаты, МВА|Электр қуаты|Қолжетімді қуат|Қосалқы станция қуаты',
    'Power, MVA|Power capacity|Electric capacity|Available power',
  ],
  waterM3Day: [
    'Вода, м³/сут|Мощность водоснабжения|Объём воды',
    'Су, м³/тәул|Су көлемі',
    'Water, m³/day|Water capacity|Water supply, m³/day',
  ],
  heatGcalHour: ['Тепло, Гкал/ч|Тепловая мощность|Мощность котельной', 'Жылу, Гкал/сағ|Жылу қуаты', 'Heat, Gcal/h|Heat capacity'],
  power: ['Электроснабжение|Электричество|Электроэнергия', 'Электрмен жабдықтау|Электр', 'Power|Electricity|Power supply'],
  water: ['Водоснабжение|Вода|Водопровод', 'Сумен жабдықтау|Су', 'Water|Water supply'],
  heat: ['Теплоснабжение|Тепло|Отопление', 'Жылумен жабдықтау|Жылу', 'Heat|Heating|Heat supply'],
  gas: ['Газоснабжение|Газ', 'Газбен жабдықтау', 'Gas|Gas supply'],
  sewerage: ['Канализация|Водоотведение', 'Кәріз|Су бұру', 'Sewerage|Sewer|Waste water'],
  rail: [
    'Железнодорожный тупик|Ж/д тупик|Подъездной путь|Железнодорожный путь|Подъездные ж/д пути|Тупик',
    'Теміржол тармағы|Теміржол тұйығы|Кірме жол',
    'Rail siding|Siding|Rail|Railway',
  ],
  road: ['Автодорога|Подъездная дорога|Подъездная автодорога', 'Автожол|Кірме автожол', 'Road|Road access'],
  telecom: ['Связь|Интернет|Телефонная связь', 'Байланыс', 'Telecom|Internet|Fibre'],
  utilities: [
    'Инженерные сети|Коммуникации|Инфраструктура|Инженерная инфраструктура|Инженерные коммуникации',
    'Инженерлік желілер|Коммуникациялар|Инфрақұрылым',
    'Utilities|Networks|Infrastructure',
  ],
  railKm: [
    'До железной дороги, км|Расстояние до железной дороги|Удалённость от железной дороги|До ж/д',
    'Теміржолға дейін, км|Теміржолға дейінгі қашықтық',
    'To railway, km|Distance to railway|Distance to rail',
  ],
  roadKm: [
    'До автодороги, км|Расстояние до автодороги|Удалённость от автодороги|Расстояние до трассы',
    'Автожолға дейін, км|Автожолға дейінгі қашықтық',
    'To road, km|Distance to road|Distance to highway',
  ],
  note: ['Примечание|Примечания|Комментарий|Дополнительно', 'Ескертпе|Ескерту|Қосымша', 'Note|Notes|Comment|Remarks', { Notes: '' }],
  source: [
    'Источник сведений|Источник|Документ-основание|Ссылка|Основание',
    'Дереккөзі|Дереккөз|Негіздеме',
    'Source|Source document|Reference',
    { source_url: '', source_nom: '' },
  ],
  asOf: [
    'Дата сведений|По состоянию на|Дата обновления|Дата данных|Актуально на',
    'Мәлімет күні|Жаңартылған күні|Деректер күні',
    'As of|Date of data|Last updated|Updated',
    { site_actu_date: '', LastUpdatedDate: '' },
  ],
} as const satisfies Record<string, Row>;

export type OpportunityColumn = keyof typeof ROWS;

export const OPPORTUNITY_COLUMNS = Object.keys(ROWS) as OpportunityColumn[];

export const headingOf = (key: OpportunityColumn): NamedColumn => {
  const [ru, kk, en, fields]: Row = ROWS[key];
  return { key, words: { RU: list(ru), KK: list(kk), EN: list(en) }, ...(fields ? { fields } : {}) };
};
