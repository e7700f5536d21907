import type { Locale } from 'shared/locale/locale.ts';

export type OidcMessage = 'UNKNOWN' | 'FAILED' | 'LINKED' | 'TAKEN' | 'PROVED' | 'NOT_YOURS' | 'PROVE_FIRST' | 'SIGN_IN_FIRST' | 'BUSY';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly path: string; readonly label: string };
}

/** What is said when signing in through another provider fails. */
export const OIDC_WORDS: Record<Locale, Record<OidcMessage, Words>> = {
  RU: {
    UNKNOWN: {
      title: 'Этот вход пока ни с кем не связан',
      text: 'Сначала зарегистрируйтесь или войдите с паролем, затем свяжите этот вход со своей учётной записью на странице «Учётная запись».',
      action: { path: '/sign-up', label: 'Зарегистрироваться' },
    },
    FAILED: {
      title: 'Войти не получилось',
      text: 'Провайдер входа не подтвердил, кто вы, или прошло слишком много времени. Начните заново.',
      action: { path: '/sign-in', label: 'На страницу входа' },
    },
    LINKED: {
      title: 'Вход связан с вашей учётной записью',
      text: 'Теперь в Qaita можно входить и так. Если у вас включены одноразовые коды, они по-прежнему понадобятся.',
      action: { path: '/account', label: 'К учётной записи' },
    },
    TAKEN: {
      title: 'Этот вход связан с другой учётной записью',
      text: 'Один внешний вход может принадлежать только одной учётной записи.',
      action: { path: '/account', label: 'К учётной записи' },
    },
    PROVED: {
      title: 'Подтверждено, что это вы',
      text: 'Вернитесь на вкладку, с которой начали, и продолжите. Эту можно закрыть.',
      action: { path: '/account', label: 'К учётной записи' },
    },
    NOT_YOURS: {
      title: 'Этот вход не связан с вашей учётной записью',
      text: 'Подтвердить, что это вы, можно только входом, связанным с той учётной записью, в которую вы вошли.',
      action: { path: '/account', label: 'К учётной записи' },
    },
    PROVE_FIRST: {
      title: 'Сначала подтвердите, что это вы',
      text: 'Связать внешний вход можно в течение пяти минут после ввода пароля или кода. Начните со страницы «Учётная запись».',
      action: { path: '/account', label: 'К учётной записи' },
    },
    SIGN_IN_FIRST: {
      title: 'Сначала войдите',
      text: 'Связать внешний вход можно только со страницы «Учётная запись», войдя в свою учётную запись.',
      action: { path: '/sign-in', label: 'На страницу входа' },
    },
    BUSY: {
      title: 'Слишком много попыток',
      text: 'Подождите несколько минут и начните заново.',
      action: { path: '/sign-in', label: 'На страницу входа' },
    },
  },
  KK: {
    UNKNOWN: {
      title: 'Бұл кіру тәсілі әлі ешкіммен байланыстырылмаған',
      text: 'Алдымен тіркеліңіз немесе құпиясөзбен кіріңіз, содан кейін осы тәсілді «Есептік жазба» бетінде есептік жазбаңызбен байланыстырыңыз.',
      action: { path: '/sign-up', label: 'Тіркелу' },
    },
    FAILED: {
      title: 'Кіру мүмкін болмады',
      text: 'Кіру провайдері сіздің кім екеніңізді растамады немесе тым көп уақыт өтіп кетті. Қайтадан бастаңыз.',
      action: { path: '/sign-in', label: 'Кіру бетіне' },
    },
    LINKED: {
      title: 'Кіру тәсілі есептік жазбаңызбен байланыстырылды',
      text: 'Енді Qaita-ға осылай да кіруге болады. Бір реттік кодтар қосулы болса, олар бұрынғыдай сұралады.',
      action: { path: '/account', label: 'Есептік жазбаға' },
    },
    TAKEN: {
      title: 'Бұл кіру тәсілі басқа есептік жазбамен байланыстырылған',
      text: 'Бір сыртқы кіру тәсілі тек бір есептік жазбаға тиесілі бола алады.',
      action: { path: '/account', label: 'Есептік жазбаға' },
    },
    PROVED: {
      title: 'Бұл сіз екеніңіз расталды',
      text: 'Бастаған қойындыға оралып, жалғастырыңыз. Бұл қойындыны жабуға болады.',
      action: { path: '/account', label: 'Есептік жазбаға' },
    },
    NOT_YOURS: {
      title: 'Бұл кіру тәсілі есептік жазбаңызбен байланыстырылмаған',
      text: 'Өзіңіз екеніңізді тек кіріп отырған есептік жазбаңызбен байланыстырылған тәсілмен растай аласыз.',
      action: { path: '/account', label: 'Есептік жазбаға' },
    },
    PROVE_FIRST: {
      title: 'Алдымен бұл сіз екеніңізді растаңыз',
      text: 'Сыртқы кіру тәсілін құпиясөз немесе код енгізгеннен кейін бес минут ішінде байланыстыруға болады. «Есептік жазба» бетінен бастаңыз.',
      action: { path: '/account', label: 'Есептік жазбаға' },
    },
    SIGN_IN_FIRST: {
      title: 'Алдымен кіріңіз',
      text: 'Сыртқы кіру тәсілін тек есептік жазбаңызға кіріп, «Есептік жазба» бетінен байланыстыруға болады.',
      action: { path: '/sign-in', label: 'Кіру бетіне' },
    },
    BUSY: {
      title: 'Әрекет тым көп',
      text: 'Бірнеше минут күтіп, қайтадан бастаңыз.',
      action: { path: '/sign-in', label: 'Кіру бетіне' },
    },
  },
  EN: {
    UNKNOWN: {
      title: 'This sign-in belongs to nobody here yet',
      text: 'First sign up, or sign in with your password; then link this sign-in to your account from the Account page.',
      action: { path: '/sign-up', label: 'Sign up' },
    },
    FAILED: {
      title: 'Signing in did not work',
      text: 'The provider did not confirm who you are, or it took too long. Please start again.',
      action: { path: '/sign-in', label: 'To the sign-in page' },
    },
    LINKED: {
      title: 'The sign-in is linked to your account',
      text: 'You can now sign in to Qaita this way too. One-time codes, if you use them, are still asked for.',
      action: { path: '/account', label: 'To your account' },
    },
    TAKEN: {
      title: 'This sign-in is linked to another account',
      text: 'One outside sign-in can belong to one account only.',
      action: { path: '/account', label: 'To your account' },
    },
    PROVED: {
      title: 'Confirmed: it is you',
      text: 'Go back to the tab you came from and carry on. This one can be closed.',
      action: { path: '/account', label: 'To your account' },
    },
    NOT_YOURS: {
      title: 'This sign-in is not linked to your account',
      text: 'Only a sign-in that is linked to the account you are signed in to can confirm that it is you.',
      action: { path: '/account', label: 'To your account' },
    },
    PROVE_FIRST: {
      title: 'Confirm that it is you first',
      text: 'An outside sign-in can be linked within five minutes of entering the password or a code. Start from the Account page.',
      action: { path: '/account', label: 'To your account' },
    },
    SIGN_IN_FIRST: {
      title: 'Sign in first',
      text: 'An outside sign-in can be linked only from the Account page, while you are signed in.',
      action: { path: '/sign-in', label: 'To the sign-in page' },
    },
    BUSY: {
      title: 'Too many attempts',
      text: 'Wait a few minutes and start again.',
      action: { path: '/sign-in', label: 'To the sign-in page' },
    },
  },
};
