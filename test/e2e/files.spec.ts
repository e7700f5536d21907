import { deflateSync } from 'node:zlib';
import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward } from './people.ts';

const crcOf = (bytes: Buffer): number => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
};

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crcOf(Buffer.concat([head.subarray(4), data])));
  return Buffer.concat([head, data, tail]);
};

/** A grey picture, written by hand: a browser's tests have no library for it. */
const aPicture = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.concat(Array.from({ length: height }, (_, row) => Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, row % 256)])));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n', 'latin1');

test('a steward brings pictures and a document, through a lost connection', async ({ page: visitor, browser }, info) => {
  const name = `Завод со снимками ${info.project.name}`;
  const page = await openAsSteward(browser, visitor, 'reviewer');
  await page.goto('/workspace/opportunities');
  await page.getByText('Добавить', { exact: true }).click();
  await page.getByLabel('Название (по-русски)').fill(name);
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  // The connection is gone when the first piece is sent, and comes back.
  let isLost = true;
  await page.route('**/uploads/*', (route) => (isLost && route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await page.getByLabel('Выбрать фотографии').setInputFiles([
    { name: 'Цех.png', mimeType: 'image/png', buffer: aPicture(1_600, 1_000) },
    { name: 'Двор.png', mimeType: 'image/png', buffer: aPicture(600, 900) },
  ]);
  await expect(page.getByText('Связи нет. Продолжится само, как только появится.')).toBeVisible();
  isLost = false;
  const pictures = page.getByRole('list', { name: 'Фотографии' });
  await expect(pictures.getByRole('listitem')).toHaveCount(2);

  await page.getByLabel('Выбрать файлы').setInputFiles([
    { name: 'страница.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
    { name: 'Техпаспорт.pdf', mimeType: 'application/pdf', buffer: PDF },
  ]);
  await expect(page.getByText(/Такие файлы не принимаются/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Техпаспорт.pdf' })).toBeVisible();

  await pictures.getByText('Подпись и доступ').first().click();
  await pictures.getByLabel('Подпись на русском').first().fill('Главный цех');
  await pictures.getByRole('button', { name: 'Сохранить' }).first().click();
  await expect(pictures.getByText('Сохранено.')).toBeVisible();
  await page.getByRole('button', { name: 'Опустить ниже: Главный цех' }).click();
  await expect(pictures.getByRole('listitem').nth(1)).toContainText('Главный цех');
  await checkPage(page);

  await page.goto(page.url().replace('/workspace', ''));
  await settled(page);
  const gallery = page.getByRole('figure').getByRole('img');
  await page.getByRole('button', { name: 'Главный цех' }).click();
  await expect(gallery).toHaveAttribute('alt', 'Главный цех');
  await expect.poll(() => gallery.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBeGreaterThan(100);
  await checkPage(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Техпаспорт.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('Техпаспорт.pdf');
});
