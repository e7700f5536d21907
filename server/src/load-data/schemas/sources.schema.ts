/** Hosts of code, copies of encyclopaedias and mirrors of other people's pages: not acceptable as printed sources. */
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

/** Whether an address belongs to a publication, and not to a copy, a mirror or a code host. */
export const isPublication = (address: string): boolean => {
  const host = hostOf(address);
  return !UNPRINTABLE.some((one) => host === one || host.endsWith(`.${one}`));
};

/**
 * A source that is not an address names a site and the number of its page: `rus.baq.kz, № 300029965`. Anything else ("general
 * knowledge") is not a source.
 */
export const isNumberedPage = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+, №\s[a-z0-9]+$/.test(text);

/** Remarks about the compiling are for the compiler: an investor is told the fact, or that it is unknown. */
const OF_THE_COMPILER =
  /составител|привязк[аи] |общеизвестн|доступном фрагменте|слабый источник|см\. также|құрастырушы|жалпыға белгілі|қолжетімді үзінді|әлсіз дереккөз|compiler|excerpt|general knowledge|weak source|not seen\b|is inferred/iu;

export const isForReaders = (text: string): boolean => !OF_THE_COMPILER.test(text);
