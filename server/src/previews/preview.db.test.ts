import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';

sharp.unblock({ operation: ['VipsForeignLoadPngBuffer'] });

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const ask = (address: string) => world.inject('visitor', { url: address });

/** The part of the picture with the words. */
const words = (png: Buffer): Promise<Buffer> =>
  sharp(png).extract({ left: 0, top: 300, width: 1200, height: 330 }).removeAlpha().raw().toBuffer();

describe('the picture of a link to an opportunity', () => {
  it('is a PNG of the size that messengers show whole, and may be kept for an hour', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { landHa: 6.8 });
    const answer = await ask(`/pictures/previews/${slug}.png`);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' });
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
  });

  it('speaks the language of its address, with letters of its own', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { title: 'Фабрика' });
    const [ru, kk, en] = await Promise.all(
      ['', '/kk', '/en'].map(async (prefix) => words((await ask(`${prefix}/pictures/previews/${slug}.png`)).rawPayload)),
    );
    expect(ru?.equals(kk ?? Buffer.alloc(0))).toBe(false);
    expect(kk?.equals(en ?? Buffer.alloc(0))).toBe(false);
    const ink = new Set(ru);
    expect(ink.size).toBeGreaterThan(20);
  });

  it('shows a long title whole and never leaves its frame', async () => {
    const title = 'Производственная база '.repeat(10).trim();
    const slug = await anOpportunity(world.database.ownerPool, { title, landHa: 6.8, investment: 121_800_000_000 });
    const pixels = await words((await ask(`/pictures/previews/${slug}.png`)).rawPayload);
    const lowest = pixels.subarray(pixels.length - 1200 * 3 * 8);
    expect(lowest.every((channel) => channel > 250)).toBe(true);
  });

  it('changes with what it says', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { title: 'Было' });
    const before = (await ask(`/pictures/previews/${slug}.png`)).rawPayload;
    await world.database.ownerPool.query(`update opportunity set title = '{"ru": "Стало"}' where slug = $1`, [slug]);
    expect((await ask(`/pictures/previews/${slug}.png`)).rawPayload.equals(before)).toBe(false);
  });

  it.each(['DRAFT', 'WITHDRAWN'] as const)('is not given of a %s one', async (publication) => {
    const slug = await anOpportunity(world.database.ownerPool, { publication });
    expect((await ask(`/pictures/previews/${slug}.png`)).statusCode).toBe(404);
  });

  it.each(['nothing.png', '..%2Fsecret.png', "a'b.png", 'x.svg', `${'a'.repeat(200)}.png`])('answers %s with nothing', async (file) => {
    expect((await ask(`/pictures/previews/${file}`)).statusCode).toBe(404);
  });
});
