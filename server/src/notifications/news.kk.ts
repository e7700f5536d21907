import { OPPORTUNITY_KK } from '../opportunities/opportunity.words.kk.ts';
import type { NewsWords } from './news.words.ts';

export const NEWS_KK: NewsWords = {
  one: '{title}: {reason}',
  several: 'Іздеулеріңіз бен бақылауларыңыз бойынша жаңалықтар: {count}',
  digest: 'Бір тәуліктегі жаңалықтар: {count}',
  search: '«{name}» іздеуі',
  watch: 'Сіз бақылап отырсыз: {name}',
  project: '«{name}» жобаңыз',
  reason: {
    PUBLISHED: 'жаңа ұсыныс',
    STATUS: 'жай-күйі өзгерді: {was} → {became}',
    INVESTMENT: 'сомасы өзгерді: {was} → {became}',
    POWER: 'қуаты өзгерді: {was} → {became}',
    DEAL: 'қатысу нысаны өзгерді: {was} → {became}',
    TERMS: 'шарттардың жаңа редакциясы жарияланды, күшіне енетін күні: {became}',
    FACTS: 'мәліметтер нақтыланды, енді іздеуге сай келеді',
  },
  knownNow: 'мәліметтер нақтыланды',
  fit: {
    FITS: '«{name}» жобаңызға сай келеді',
    ASK: '«{name}» жобаңызға сай келуі мүмкін: сізге қажет мәліметтің бәрі көрсетілмеген',
  },
  termsWithdrawn: 'шарттардың редакциясы кері қайтарылды, күшіне енуге тиіс болған күні: {became}',
  unknown: 'көрсетілмеген',
  more: 'Тағы {count}. Барлық жаңалықтар:\n{link}',
  stopSearch: 'Осы іздеу туралы хат жібермеу:\n{link}',
  stopWatch: 'Осы бақылау туралы хат жібермеу:\n{link}',
  stopProject: 'Осы жоба туралы хат жібермеу:\n{link}',
  settings: 'Хаттың қаншалықты жиі келетінін мына жерден өзгертуге болады:\n{link}',
  stopAll: 'Іздеулер мен бақылаулар туралы мүлде хат жібермеу:\n{link}',
  status: { ...OPPORTUNITY_KK.status, UNKNOWN: 'белгісіз' },
  deal: OPPORTUNITY_KK.deal,
};
