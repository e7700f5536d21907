/** Hosts of code, copies of encyclopaedias and mirrors of other people's pages: nobody would print them as a source. */
const UNPRINTABLE = [
  'github.com',
  'githubusercontent.com',
  'gitlab.com',
  'cloudfront.net',
  'crimeabereg.ru',
  'defzone.net',
  'lfwp.net',
  'perceptiofr.com',
  'perceptiopt.com',
  'profilpelajar.com',
  'studylib.net',
  'studylib.ru',
  'wiki7.org',
  'wikipedia.org',
];

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/** Whether an address names a publication, and not a copy, a mirror or a store of code. */
export const isPublication = (address: string): boolean => {
  const host = hostOf(address);
  return !UNPRINTABLE.some((one) => host === one || host.endsWith(`.${one}`));
};

/** What is no address names a site and the number of its page: `rus.baq.kz, № 300029965`. Anything else ("general knowledge") is no source. */
export const isNumberedPage = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+, №\s[a-z0-9]+$/.test(text);

/** What a compiler says about the compiling is for the compiler: an investor is told the fact or that it is unknown. */
const OF_THE_COMPILER =
  /составител|привязк[аи] |общеизвестн|доступном фрагменте|слабый источник|см\. также|құрастырушы|жалпыға белгілі|қолжетімді үзінді|әлсіз дереккөз|compiler|excerpt|general knowledge|weak source|not seen\b|is inferred/iu;

export const isForReaders = (text: string): boolean => !OF_THE_COMPILER.test(text);
