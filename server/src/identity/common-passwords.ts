/**
 * Common passwords are built from few pieces: keyboard walks, digits in order, a favourite word once or twice. So instead of
 * listing them all, a password is common when hardly anything is left after removing such pieces.
 */
const WALKS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1a2s3d4f5g6h7j8k9l',
  'a1s2d3f4g5h6j7k8l9',
  'z1x2c3v4b5n6m7',
  '1z2x3c4v5b6n7m',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  '1qazxsw23edcvfr45tgbnhy67ujm',
  'zaq12wsxcde34rfvbgt56yhn',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'qazwsxedcrfvtgbyhnujmikolp',
  'qazxswedcvfrtgbnhyujm',
  'qawsedrftgyhujikolp',
  '12qw34er56ty78ui90op',
  'qwaszxerdfcvtyghbn',
  'йфяцычувскамепинртгоьшлбщдю',
  '1й2ц3у4к5е6н7г8ш9щ',
];

const WORDS = `password passwd passw0rd pass parol parole secret welcome letmein login admin administrator root user guest test testing
default changeme temp temporary master system server computer internet network access manager office company business account
qwerty qwert iloveyou love loveyou lovely iloveme princess princesses prince sunshine shadow dragon monkey football baseball basketball
hockey soccer superman batman spiderman pokemon starwars matrix trustno michael jordan jennifer jessica ashley michelle daniel
charlie andrew thomas robert matthew joshua anthony william christopher nicholas alexander alexandra maxim victoria anastasia
natasha marina elena svetlana tatiana olga irina ekaterina vladimir dmitriy dmitry sergey alexey andrey nikita ivan roman artem
nurlan askar aslan arman daniyar yerlan erlan aigerim aigul dinara madina zhanar asel gulnara almaty astana nursultan karaganda
kazakhstan qazaqstan kazakh shymkent pavlodar aktobe atyrau moscow moskva russia summer winter spring autumn monday friday
january december november hello hallo privet salem freedom liberty forever family mother father brother sister friend friends
chelsea liverpool arsenal barcelona realmadrid juventus manchester mustang ferrari mercedes toyota samsung iphone android apple
google yandex facebook vkontakte instagram windows microsoft minecraft counterstrike playstation transformers supernatural
cheeseburger peanutbutter chocolate cookie banana orange purple yellow silver golden diamond crystal angel angels heaven jesus
blessed whatever nothing something everything leavemealone unbelievable international professional construction sanfrancisco
philadelphia sonyericsson michaeljackson avrillavigne justinbieber systemofadown metallica nirvana linkinpark eminem
needforspeed warhammer residentevil mortalkombat finalfantasy devilmaycry jamesbond harrypotter lordoftherings ronaldinho
ronaldo messi killer hunter ranger soldier warrior phoenix tiger eagle falcon panther wolf fuckyou motherfucker fuck asshole bitch
investor invest qaita кайта қайта пароль парольпароль привет люблю любовь солнышко солнце мама папа семья друг друзья администратор
админ пользователь вход доступ секрет максим наташа марина елена светлана татьяна ольга ирина екатерина владимир дмитрий
сергей алексей андрей никита иван роман артем александр александра анастасия виктория нурлан аскар арман алматы астана
казахстан қазақстан москва россия спартак динамо зенит цска весна лето осень зима понедельник пятница январь декабрь сәлем
құпия құпиясөз махаббат отбасы инвестор
просто простой наташка жопа сука блять вован димон зайка котенок киска собака машина работа школа учитель директор переводчик
телефон компьютер интернет трактор дерево неважно незнаю верблюд океан девочка мальчик бабушка дедушка крокодил полиция
intelligence satisfaction entertainment civilization scandinavian foreveryoung thecakeisalie ingodwetrust edwardcullen websolutions
nightcrawler ticketmaster stratocaster greenlantern cosmopolitan chesterfield massimiliano whosyourdaddy iseedeadpeople
fucktheworld punksnotdead sonnenschein weihnachtsbaum polniypizdec lost necronomicon morganstanley masturbation pornographic
newproject auckland chickenwing vladimirovna anytimetoday contortionist`.split(/\s+/);

const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/** A Russian word typed with the Latin layout: `пароль` → `gfhjkm`. */
const onLatinKeys = (word: string): string => [...word].map((letter) => LATIN_KEYS[CYRILLIC_KEYS.indexOf(letter)] ?? letter).join('');

const backwards = (text: string): string => [...text].reverse().join('');

const SHORTEST_WALK = 3;
const WALKS_BOTH_WAYS = WALKS.flatMap((walk) => [walk, backwards(walk)]);
const WORD_PIECES = [...new Set([...WORDS, ...WORDS.map(onLatinKeys)])].filter((word) => word.length > SHORTEST_WALK);
WORD_PIECES.sort((one, other) => other.length - one.length);

/** Length of the longest known piece at this position; 0 when none begins here. */
const pieceAt = (text: string, from: number): number => {
  const word = WORD_PIECES.find((piece) => text.startsWith(piece, from))?.length ?? 0;
  let walk = 0;
  for (let length = SHORTEST_WALK; from + length <= text.length; length += 1) {
    const part = text.slice(from, from + length);
    if (!WALKS_BOTH_WAYS.some((one) => one.includes(part))) break;
    walk = length;
  }
  return Math.max(word, walk);
};

/** Letters that belong to no known piece. Digits and punctuation count for little: they usually come at the end and are years. */
const remainder = (text: string): number => {
  let left = 0;
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at);
    if (piece === 0 && /\p{L}/u.test(text[at] ?? '')) left += 1;
    at += Math.max(piece, 1);
  }
  return left;
};

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const unleet = (text: string): string => [...text].map((sign) => LEET[sign] ?? sign).join('');

const isRepeated = (text: string): boolean => /^(.{1,16}?)\1+.{0,2}$/u.test(text);

const FEWEST_SIGNS = 5;
const FEWEST_LETTERS_LEFT = 5;

/** Whether somebody who guesses would try it early. */
export const isCommonPassword = (password: string): boolean => {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size < FEWEST_SIGNS || isRepeated(text)) return true;
  return remainder(text) < FEWEST_LETTERS_LEFT || remainder(unleet(text)) < FEWEST_LETTERS_LEFT;
};
