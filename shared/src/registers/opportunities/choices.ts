import type { Condition, Contamination, DealType, LegalState, OpportunityStatus, Utility } from '../../opportunities/kinds.ts';
import type { OwnerForm } from '../../opportunities/parts.ts';
import { choicesOf } from '../read-choice.ts';
import type { Choices } from '../read-choice.ts';

/** Words for the closed lists of an opportunity as registers write them, among them those of the French and the English register. */

type FacilityStatus = Extract<OpportunityStatus, 'IDLE' | 'PARTLY_USED' | 'REVIVED' | 'DEMOLISHED' | 'UNKNOWN'>;

export const STATUS_WORDS: Choices<FacilityStatus> = choicesOf({
  IDLE: 'простаивает|бос тұр|idle|не работает|не действует|не функционирует|бездействует|остановлен|пустует|жұмыс істемейді|тоқтап тұр|vacant|closed|friche sans projet|idle without a project',
  PARTLY_USED:
    'используется частично|ішінара пайдаланылады|partly used|частично работает|работает частично|частично используется|partly vacant|friche potentielle',
  REVIVED:
    'снова в работе|қайта іске қосылды|revived|работает|действует|запущен|восстановлен|жұмыс істейді|operating|friche reconvertie|converted',
  DEMOLISHED: 'снос|бұзылған|demolished|снесен|снесён|демонтирован|разобран',
  UNKNOWN: 'состояние неизвестно|жағдайы белгісіз|unknown|неизвестно|inconnu',
});

type SiteStatus = Extract<OpportunityStatus, 'FREE' | 'RESERVED' | 'TAKEN' | 'UNKNOWN'>;

export const SITE_STATUS_WORDS: Choices<SiteStatus> = choicesOf({
  FREE: 'свободен|бос|free|свободно|свободный|свободна|не занят|доступен|вакантный|available|vacant',
  RESERVED: 'зарезервирован|брондалған|reserved|резерв|бронь|забронирован|подана заявка|резервте|booked',
  TAKEN:
    'занят|бос емес|taken|занято|занята|передан|предоставлен|выдан|арендован|в аренде|участник зарегистрирован|берілген|жалға берілген|occupied|leased|let|allocated',
  UNKNOWN: 'состояние неизвестно|жағдайы белгісіз|unknown|неизвестно',
});

export const CONDITION_WORDS: Choices<Condition> = choicesOf({
  GOOD: 'хорошее|жақсы|good|исправное|работоспособное|удовлетворительное|қанағаттанарлық|satisfactory|dégradation inexistante ou faible|none or slight',
  MINOR_REPAIR:
    'нужен текущий ремонт|ағымдағы жөндеу қажет|minor repair needed|текущий ремонт|ограниченно работоспособное|minor repair|fair|dégradation moyenne|medium',
  MAJOR_REPAIR:
    'нужен капитальный ремонт|күрделі жөндеу қажет|major repair needed|капитальный ремонт|капремонт|неудовлетворительное|плохое|ветхое|нашар|poor|major repair|dégradation très importante|very serious',
  EMERGENCY: 'аварийное|апатты|emergency|аварийное или разрушено|разрушено|разрушен|руины|қираған|ruins|ruined|derelict',
  UNKNOWN: 'неизвестно|белгісіз|unknown|inconnu',
});

export const CONTAMINATION_WORDS: Choices<Contamination> = choicesOf({
  CLEAN:
    'чисто по результатам проб|сынама бойынша таза|clean by test|чисто|нет загрязнения|загрязнения нет|не загрязнено|таза|clean|none|inexistante|treated|traitée',
  MANAGED: 'загрязнение под контролем|ластану бақылауда|under control|под контролем|managed',
  LIMITED:
    'загрязнение ограничивает использование|ластану пайдалануды шектейді|limits use|загрязнено|есть загрязнение|ластанған|limited|proven|avérée|yes',
  SEVERE: 'сильное загрязнение|қатты ластанған|severe|сильно загрязнено|heavily contaminated',
  UNKNOWN: 'неизвестно|белгісіз|unknown|не исследовано|не обследовано|зерттелмеген|supposed|supposée|unlikely|peu probable|inconnu',
});

export const LEGAL_WORDS: Choices<LegalState> = choicesOf({
  CLEAR: 'без обременений|ауыртпалықсыз|clear|нет обременений|обременений нет|не обременен|нет|жоқ|none|no encumbrances',
  PLEDGED: 'в залоге|кепілде|pledged|залог|находится в залоге|кепіл|mortgaged|pledge',
  ARRESTED: 'наложен арест|тыйым салынған|arrested|арест|под арестом|арестован|seized|arrest',
  DISPUTED: 'спор о правах|құқық туралы дау|disputed|спор|судебный спор|дау|dispute|litigation',
  BANKRUPT_ESTATE: 'имущество банкрота|банкрот мүлкі|bankrupt estate|банкрот|банкротство|банкроттық|конкурсная масса|bankruptcy',
  ABSENT_OWNER: 'собственник не найден|иесі табылмады|owner absent|нет собственника|бесхозное|бесхозяйное|иесіз|no owner|ownerless',
  CREDITOR_CLAIM: 'требования кредиторов|кредиторлар талабы|creditor claims|долги|задолженность|кредиторы|борыш|creditors|debts',
});

export const DEAL_WORDS: Choices<DealType> = choicesOf({
  SALE: 'покупка|сатып алу|sale|продажа|реализация|выкуп|сату|purchase',
  LEASE: 'аренда|жалға алу|lease|аренда с выкупом|жалға беру|имущественный найм|имущественный наем|rent',
  JOINT_VENTURE: 'совместное предприятие|бірлескен кәсіпорын|joint venture|сп|бк|jv',
  EQUITY: 'доля в капитале|капиталдағы үлес|equity|участие в капитале|доля|үлес|share',
  CONCESSION: 'концессия|концессия|concession|гчп|мжә|ppp|доверительное управление|сенімгерлік басқару',
  SITE_GRANT: 'предоставление участка|учаске беру|site grant|предоставление земельного участка|жер учаскесін беру',
});

export const UTILITY_WORDS: Choices<Utility> = choicesOf({
  POWER: 'электроснабжение|электрмен жабдықтау|power|электричество|электроэнергия|свет|лэп|подстанция|электр|electricity',
  WATER: 'водоснабжение|сумен жабдықтау|water|вода|водопровод|су',
  HEAT: 'теплоснабжение|жылумен жабдықтау|heat|тепло|отопление|котельная|жылу|heating',
  GAS: 'газоснабжение|газбен жабдықтау|gas|газ|газопровод',
  SEWERAGE: 'канализация|кәріз|sewerage|водоотведение|сточные воды|су бұру|sewer|waste water',
  RAIL: 'подъездной железнодорожный путь|теміржол тармағы|rail|железная дорога|железнодорожный тупик|ж д тупик|жд тупик|ж/д|тупик|подъездные пути|теміржол|railway|siding',
  ROAD: 'подъездная автодорога|кірме автожол|road|автодорога|дорога|подъезд|автожол|жол',
  TELECOM: 'связь и интернет|байланыс және интернет|telecom|связь|интернет|телефон|телекоммуникации|байланыс|internet|fibre',
});

export const OWNER_WORDS: Choices<OwnerForm> = choicesOf({
  STATE:
    'государственная|мемлекеттік|state|коммунальная|республиканская|гос|государство|коммуналдық|республикалық|акимат|әкімдік|owned by a public authority|public',
  SPK: 'спк|әкк|spk|социально предпринимательская корпорация|собственность спк',
  PRIVATE: 'частная|жеке|private|частный|частная собственность|жеке меншік|not owned by a public authority|personne morale|legal person',
  MANY: 'долевая|үлестік|several owners|общая|совместная|несколько собственников|смешанная|аралас|mixed ownership|mixed',
  BANKRUPT_ESTATE: 'имущество банкрота|банкрот мүлкі|bankrupt estate|банкрот|конкурсная масса',
  UNREGISTERED: 'не зарегистрирована|тіркелмеген|unregistered|бесхозная|бесхозяйная|иесіз|ownerless',
});
