import type { Locale } from 'shared/locale/locale.ts';
import type { SheetName } from 'shared/registers/findings.ts';

interface TemplateWords {
  readonly help: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly values: string;
}

/** Words of the sheet that says how a template is filled in. */
export const TEMPLATE_WORDS: Record<Locale, TemplateWords> = {
  RU: {
    help: 'Как заполнять',
    lines: [
      ['Числа', 'Запятая или точка; тысячи можно отделять пробелом. Единица — та, что в заголовке; другую напишите в ячейке: 15 000 м².'],
      ['Даты', '2012, 03.2012 или 01.03.2012.'],
      ['Координаты', 'Градусы WGS 84: широта 40–56, долгота 46–88.'],
      ['Кадастровые номера', 'Несколько номеров — через точку с запятой.'],
      ['Столбцы', 'Порядок не важен, лишние столбцы пропускаются.'],
    ],
    values: 'Возможные значения',
  },
  KK: {
    help: 'Қалай толтыру керек',
    lines: [
      [
        'Сандар',
        'Үтір немесе нүкте; мыңдықты бос орынмен бөлуге болады. Өлшем бірлігі — тақырыптағы; басқасын ұяшыққа жазыңыз: 15 000 м².',
      ],
      ['Күндер', '2012, 03.2012 немесе 01.03.2012.'],
      ['Координаттар', 'WGS 84 градустары: ендік 40–56, бойлық 46–88.'],
      ['Кадастрлық нөмірлер', 'Бірнеше нөмірді нүктелі үтірмен бөліңіз.'],
      ['Бағандар', 'Реті маңызды емес, артық бағандар ескерілмейді.'],
    ],
    values: 'Мүмкін мәндер',
  },
  EN: {
    help: 'How to fill it in',
    lines: [
      [
        'Numbers',
        'A point or a comma; spaces between thousands are fine. The unit is that of the heading; write another one into the cell: 15 000 m².',
      ],
      ['Dates', '2012, 03.2012 or 01.03.2012.'],
      ['Coordinates', 'Degrees of WGS 84: latitude 40–56, longitude 46–88.'],
      ['Cadastral numbers', 'Several numbers are parted by a semicolon.'],
      ['Columns', 'Their order does not matter; other columns are left out.'],
    ],
    values: 'Possible values',
  },
};

interface KindWords {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly rows: readonly [label: string, text: string];
}

/** What is said of each kind of sheet. */
export const KIND_WORDS: Record<SheetName, Record<Locale, KindWords>> = {
  FACILITIES: {
    RU: { sheet: 'Объекты', rows: ['Строки', 'Один объект — одна строка. Нужно только название; чего не знаете, оставьте пустым.'] },
    KK: { sheet: 'Нысандар', rows: ['Жолдар', 'Бір нысан — бір жол. Тек атауы міндетті; білмегеніңізді бос қалдырыңыз.'] },
    EN: { sheet: 'Facilities', rows: ['Rows', 'One facility, one row. Only the name is needed; leave what you do not know empty.'] },
  },
  ZONE_SITES: {
    RU: {
      sheet: 'Участки',
      rows: [
        'Строки',
        'Один участок — одна строка. Нужен номер или название; зону можно не указывать, если она у компании одна. Чего не знаете, оставьте пустым.',
      ],
    },
    KK: {
      sheet: 'Учаскелер',
      rows: [
        'Жолдар',
        'Бір учаске — бір жол. Нөмірі немесе атауы керек; компанияның аймағы біреу болса, аймақты жазбауға болады. Білмегеніңізді бос қалдырыңыз.',
      ],
    },
    EN: {
      sheet: 'Sites',
      rows: [
        'Rows',
        'One site, one row. It needs a number or a name; the zone may be left out where the company has only one. Leave what you do not know empty.',
      ],
    },
  },
  MEASURES: {
    RU: {
      sheet: 'Мероприятия',
      rows: [
        'Строки',
        'Одно мероприятие — одна строка. Нужно название; город можно не указывать, если он у акимата один. Суммы по годам и источникам: столбцы других лет добавьте по образцу, «План 2028, местный бюджет, тенге»; единица — тенге, тыс., млн или млрд тенге — стоит в заголовке. Выделено больше плана — укажите дату и документ изменения. ID берётся из выгрузки; у нового мероприятия его нет.',
      ],
    },
    KK: {
      sheet: 'Іс-шаралар',
      rows: [
        'Жолдар',
        'Бір іс-шара — бір жол. Атауы керек; әкімдіктің қаласы біреу болса, қаланы жазбауға болады. Жылдар мен көздер бойынша сомалар: басқа жылдардың бағандарын үлгімен қосыңыз, «Жоспар 2028, жергілікті бюджет, теңге»; бірлік — теңге, мың, млн немесе млрд теңге — тақырыпта тұрады. Жоспардан көп бөлінсе, өзгерістің күні мен құжатын жазыңыз. ID жүктелген файлдан алынады; жаңа іс-шарада ол жоқ.',
      ],
    },
    EN: {
      sheet: 'Measures',
      rows: [
        'Rows',
        'One measure, one row. It needs a name; the town may be left out where the akimat has only one. Sums by year and source: add columns of other years in the same way, “Planned 2028, local budget, tenge”; the unit, tenge, thousand, million or billion tenge, stands in the heading. Where more is allocated than planned, state the date and the document of the amendment. The ID is that of an export; a new measure has none.',
      ],
    },
  },
};
