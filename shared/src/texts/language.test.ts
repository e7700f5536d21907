import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of what somebody wrote', () => {
  it.each([
    ['Нужен акт о подключении к сетям.', 'RU'],
    ['Желіге қосылу туралы акт қажет.', 'KK'],
    ['Please add the connection act.', 'EN'],
    ['Участок в районе Өскемена уже занят другим инвестором, подходящих площадей сейчас нет.', 'RU'],
    ['Компания Green Glass LLP не представила бизнес-план.', 'RU'],
    ['Жоспар SPK LLP талаптарына сай, қабылданды.', 'KK'],
    ['12 500 000', null],
    ['', null],
  ])('%s', (text, language) => expect(languageOf(text)).toBe(language));
});
