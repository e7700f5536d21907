import type { InterestLetters } from './letter.words.ts';

export const INTEREST_RU: InterestLetters = {
  INTEREST_SUBMITTED: {
    subject: 'Новая заявка {number}{about}',
    body: ['В вашу организацию поступила заявка инвестора {number}.'],
    facts: ['title', 'investor', 'sum', 'follows'],
    after: ['Заявка ждёт вас. Начать рассмотрение можно здесь:\n{link}'],
  },
  INFORMATION_REQUESTED: {
    subject: 'Вопрос по заявке {number}{about}',
    body: ['Куратор просит дополнить заявку {number}.'],
    facts: ['title', 'steward', 'sum'],
    words: 'Вопрос куратора{language}:',
    after: ['Нужен ваш ответ: до него рассмотрение приостановлено. Ответить:\n{link}'],
  },
  INFORMATION_ANSWERED: {
    subject: 'Ответ по заявке {number}{about}',
    body: ['Инвестор ответил на ваш вопрос по заявке {number}.'],
    facts: ['title', 'investor', 'sum'],
    words: 'Ответ инвестора{language}:',
    after: ['Заявка снова ждёт вас. Продолжить рассмотрение:\n{link}'],
  },
  INTEREST_ACCEPTED: {
    subject: 'Заявка {number} принята{about}',
    body: ['Куратор принял заявку {number}. Решение окончательное.'],
    facts: ['title', 'steward', 'sum'],
    words: 'Обоснование куратора{language}:',
    after: ['Рассмотрение завершено. Следующий шаг за куратором: он связывается с вами по телефону из заявки. Решение:\n{link}'],
  },
  INTEREST_DECLINED: {
    subject: 'Заявка {number} отклонена{about}',
    body: ['Куратор отклонил заявку {number}. Решение окончательное.'],
    facts: ['title', 'steward', 'sum'],
    words: 'Причина отказа{language}:',
    after: ['Рассмотрение завершено, от вас ничего не требуется. Решение и история заявки:\n{link}'],
  },
  INTEREST_DECIDED: {
    subject: 'Решение по заявке {number}',
    body: ['По заявке {number} принято решение. Решение и его обоснование:\n{link}'],
  },
  INTEREST_SHORTLISTED: {
    subject: 'Заявка {number} в коротком списке{about}',
    body: ['Куратор включил заявку {number} в короткий список. Окончательное решение ещё впереди.'],
    facts: ['title', 'steward', 'sum'],
    words: 'Комментарий куратора{language}:',
    after: ['Теперь ждём куратора, от вас сейчас ничего не требуется. Заявка:\n{link}'],
  },
  INTEREST_WITHDRAWN: {
    subject: 'Заявка {number} отозвана{about}',
    body: ['Инвестор отозвал заявку {number}. Рассматривать её больше не нужно.'],
    facts: ['title', 'investor', 'sum'],
    words: 'Почему инвестор её отозвал{language}:',
    after: ['История заявки:\n{link}'],
  },
  STEWARD_ABSENT: {
    subject: 'У куратора «{steward}» нет сотрудников в Qaita, заявки ждут: {count}',
    body: [
      'Организация «{steward}» отвечает за предложения, но действующих сотрудников у неё в Qaita нет, и письма получать некому. Заявки, которые ждут её шага: {count}. Они сохранены, инвесторам об этом сказано.',
      'За таких кураторов отвечаете вы, администраторы Qaita: пригласите первого сотрудника организации. Все кураторы без сотрудников:\n{link}',
    ],
  },
  STEWARD_CAME: {
    subject: 'Куратор «{steward}» теперь в Qaita',
    body: [
      'У организации «{steward}» появился первый сотрудник в Qaita, и он получил ваши заявки. Теперь ждём его ответа, от вас сейчас ничего не требуется. Все ваши заявки:\n{link}',
      'Он получил:',
    ],
    item: 'Заявка {number}{about}\nСумма инвестиций: {sum}\n{interest}',
  },
  INTERESTS_WAITING: {
    subject: 'Заявки, которые вас ждут: {count}',
    body: [
      'Вы первый сотрудник организации «{steward}» в Qaita: до вас её заявки получать было некому. Все заявки организации:\n{link}',
      'Вашего шага ждут:',
    ],
    item: 'Заявка {number}{about}\nИнвестор: {investor}\nСумма инвестиций: {sum}\n{review}',
  },
};
