import type { Locale } from 'shared/locale/locale.ts';

interface GraphqlPageWords {
  readonly title: string;
  readonly lead: string;
  readonly ask: string;
  readonly header: string;
  readonly language: string;
  readonly free: string;
  readonly known: string;
  readonly console: string;
  readonly schema: string;
  readonly limits: string;
  readonly sources: string;
  readonly example: string;
}

export const GRAPHQL_PAGE_WORDS: Record<Locale, GraphqlPageWords> = {
  RU: {
    title: 'GraphQL API',
    lead: 'По этому адресу отвечают программам. Запросы отправляют методом POST, в JSON.',
    ask: 'Как спросить',
    header: 'обязательный заголовок с любым значением: чужие страницы не смогут спрашивать от имени читателя',
    language: 'язык текстов: RU, KK или EN',
    free: 'Здесь отвечают на любые запросы по схеме.',
    known: 'Здесь отвечают только на запросы самого сайта. Произвольные запросы включает оператор установки (FREE_DOCUMENTS).',
    console: 'Открыть консоль GraphiQL',
    schema: 'Скачать схему с описаниями (schema.graphql)',
    limits: 'Ограничения и источники данных',
    sources: '/sources#api',
    example: 'Пример',
  },
  KK: {
    title: 'GraphQL API',
    lead: 'Бұл мекенжай бағдарламаларға жауап береді. Сұраулар POST әдісімен, JSON түрінде жіберіледі.',
    ask: 'Қалай сұрау керек',
    header: 'міндетті тақырып, мәні кез келген: бөгде беттер оқырманның атынан сұрай алмайды',
    language: 'мәтіндердің тілі: RU, KK немесе EN',
    free: 'Мұнда схемаға сай кез келген сұрауға жауап беріледі.',
    known: 'Мұнда сайттың өз сұрауларына ғана жауап беріледі. Еркін сұрауларды осы жүйенің операторы қосады (FREE_DOCUMENTS).',
    console: 'GraphiQL консолін ашу',
    schema: 'Сипаттамалары бар схеманы жүктеп алу (schema.graphql)',
    limits: 'Шектеулер мен дереккөздер',
    sources: '/kk/sources#api',
    example: 'Мысал',
  },
  EN: {
    title: 'GraphQL API',
    lead: 'This address answers programs. Send queries by POST, as JSON.',
    ask: 'How to ask',
    header: 'required, any value: it keeps pages of other sites from asking in a reader’s name',
    language: 'language of texts: RU, KK or EN',
    free: 'Any query that fits the schema is answered here.',
    known: 'Only the queries of the site itself are answered here. The operator of the installation can allow any (FREE_DOCUMENTS).',
    console: 'Open the GraphiQL console',
    schema: 'Download the schema with its descriptions (schema.graphql)',
    limits: 'Limits and sources of the data',
    sources: '/en/sources#api',
    example: 'Example',
  },
};
