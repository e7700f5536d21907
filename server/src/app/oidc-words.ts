import type { Locale } from 'shared/locale/locale.ts';

export type OidcMessage = 'UNKNOWN' | 'FAILED' | 'LINKED' | 'TAKEN' | 'SIGN_IN_FIRST' | 'BUSY';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly path: string; readonly label: string };
}

/** What is said when a way in through another provider ends somewhere else than inside. */
export const OIDC_WORDS: Record<Locale, Record<OidcMessage, Words>> = {
  RU: {
    UNKNOWN: {
      title: 'Этот вход пока ни с кем не связан',
      text: 'Сначала зарегистрируйтесь или войдите с паролем, затем свяжите этот вход со своей учётной записью на странице «Безопасность».',
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
      action: { path: '/security', label: 'К странице «Безопасность»' },
    },
    TAKEN: {
      title: 'Этот вход связан с другой учётной записью',
      text: 'Один внешний вход может принадлежать только одной учётной записи.',
      action: { path: '/security', label: 'К странице «Безопасность»' },
    },
    SIGN_IN_FIRST: {
      title: 'Сначала войдите',
      text: 'Связать внешний вход можно только со страницы «Безопасность», войдя в свою учётную запись.',
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
      text: 'Алдымен тіркеліңіз немесе құпиясөзбен кіріңіз, содан кейін осы тәсілді «Қауіпсіздік» бетінде тіркелгіңізбен байланыстырыңыз.',
      action: { path: '/sign-up', label: 'Тіркелу' },
    },
    FAILED: {
      title: 'Кіру мүмкін болмады',
      text: 'Кіру провайдері сіздің кім екеніңізді растамады немесе тым көп уақыт өтіп кетті. Қайтадан бастаңыз.',
      action: { path: '/sign-in', label: 'Кіру бетіне' },
    },
    LINKED: {
      title: 'Кіру тәсілі тіркелгіңізбен байланыстырылды',
      text: 'Енді Qaita-ға осылай да кіруге болады. Бір реттік кодтар қосулы болса, олар бұрынғыдай сұралады.',
      action: { path: '/security', label: '«Қауіпсіздік» бетіне' },
    },
    TAKEN: {
      title: 'Бұл кіру тәсілі басқа тіркелгімен байланыстырылған',
      text: 'Бір сыртқы кіру тәсілі тек бір тіркелгіге тиесілі бола алады.',
      action: { path: '/security', label: '«Қауіпсіздік» бетіне' },
    },
    SIGN_IN_FIRST: {
      title: 'Алдымен кіріңіз',
      text: 'Сыртқы кіру тәсілін тек тіркелгіңізге кіріп, «Қауіпсіздік» бетінен байланыстыруға болады.',
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
      text: 'First sign up, or sign in with your password; then link this sign-in to your account from the Security page.',
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
      action: { path: '/security', label: 'To the Security page' },
    },
    TAKEN: {
      title: 'This sign-in is linked to another account',
      text: 'One outside sign-in can belong to one account only.',
      action: { path: '/security', label: 'To the Security page' },
    },
    SIGN_IN_FIRST: {
      title: 'Sign in first',
      text: 'An outside sign-in can be linked only from the Security page, while you are signed in.',
      action: { path: '/sign-in', label: 'To the sign-in page' },
    },
    BUSY: {
      title: 'Too many attempts',
      text: 'Wait a few minutes and start again.',
      action: { path: '/sign-in', label: 'To the sign-in page' },
    },
  },
};
