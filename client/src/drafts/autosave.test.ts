import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, offline, refusal, World } from '../testing/autosave-world.ts';
import type { Autosave } from './autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('typing', () => {
  it('is sent once after a pause, with the version it stands on', async () => {
    const world = new World(at(3));
    const form = world.open();
    form.change('n');
    await vi.advanceTimersByTimeAsync(900);
    form.change('new');
    await vi.advanceTimersByTimeAsync(900);
    expect(world.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(world.sent).toEqual([{ value: 'new', base: { id: 'one', version: 3 } }]);
    expect(form.state()).toMatchObject({ phase: 'SAVED', base: { version: 4 } });
    expect(world.copied).toBeNull();
  });

  it('begins the draft with its first change and not before', async () => {
    const world = new World();
    const form = world.open();
    await form.flush();
    expect(world.sent).toEqual([]);
    form.change('first');
    await form.flush();
    expect(world.sent).toEqual([{ value: 'first', base: null }]);
    expect(form.state().base).toEqual({ id: 'one', version: 1 });
  });

  it('is kept on the device until the server has it', () => {
    const world = new World(at(3));
    world.open().change('new');
    expect(world.copied).toEqual({ value: 'new', version: 3 });
  });

  it('goes on during a saving and is saved after it', async () => {
    const world = new World(at(3));
    let release = (): void => undefined;
    world.gate = new Promise((resolve) => (release = resolve));
    const form = world.open();
    form.change('one');
    const flushed = form.flush();
    form.change('one two');
    expect(world.sent).toHaveLength(1);
    release();
    expect(await flushed).toBe(true);
    expect(world.sent.map(({ value, base }) => [value, base?.version])).toEqual([
      ['one', 3],
      ['one two', 4],
    ]);
    expect(world.stored?.value).toBe('one two');
  });

  it('that restores the saved text sends nothing', async () => {
    const world = new World(at(3));
    const form = world.open();
    form.change('new');
    form.change('old');
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.sent).toEqual([]);
    expect(world.copied).toBeNull();
  });
});

describe('without a connection', () => {
  it('keeps the text on the device and sends it by itself later', async () => {
    const world = new World(at(3));
    world.fail = offline;
    const form = world.open();
    form.change('new');
    expect(await form.flush()).toBe(false);
    expect(form.state()).toMatchObject({ phase: 'FAILED', problem: { code: 'OFFLINE' } });
    expect(world.copied).toEqual({ value: 'new', version: 3 });
    world.fail = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(form.state().phase).toBe('SAVED');
    expect(world.copied).toBeNull();
  });

  it('does not try again what the server has refused', async () => {
    const world = new World(at(3));
    world.fail = () => refusal({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.fields.purpose', rule: 'TOO_LONG' }] });
    const form = world.open();
    form.change('new');
    await form.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toHaveLength(1);
    expect(form.state().problem?.fields).toEqual([{ path: 'input.fields.purpose', rule: 'TOO_LONG' }]);
  });

  it('finds its own text when only the answer was lost', async () => {
    const world = new World(at(3));
    world.loseAnswer = true;
    const form = world.open();
    form.change('new ');
    expect(await form.flush()).toBe(false);
    world.loseAnswer = false;
    expect(await form.flush()).toBe(true);
    expect(form.state()).toMatchObject({ phase: 'SAVED', base: { version: 4 }, theirs: null });
  });

  it('finds the draft it began when only that answer was lost', async () => {
    const world = new World();
    world.loseAnswer = true;
    const form = world.open();
    form.change('first');
    await form.flush();
    world.loseAnswer = false;
    world.fail = () => refusal({ code: 'RULE_BROKEN', rule: 'INTEREST_ALREADY_OPEN' });
    expect(await form.flush()).toBe(true);
    expect(form.state().base).toEqual({ id: 'one', version: 1 });
  });
});

describe('two at once', () => {
  const met = async (): Promise<{ world: World; form: Autosave<string> }> => {
    const world = new World(at(3));
    const form = world.open();
    world.stored = at(4, 'theirs');
    form.change('mine');
    await form.flush();
    return { world, form };
  };

  it('overwrites nothing and shows both', async () => {
    const { world, form } = await met();
    expect(form.state()).toMatchObject({ phase: 'CONFLICT', value: 'mine', theirs: { value: 'theirs' } });
    expect(world.stored?.value).toBe('theirs');
    form.change('mine, and more');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.stored?.value).toBe('theirs');
    expect(world.copied?.value).toBe('mine, and more');
  });

  it('keeps mine when the reader says so', async () => {
    const { world, form } = await met();
    expect(await form.keepMine()).toBe(true);
    expect(world.stored).toEqual(at(5, 'mine'));
  });

  it('takes theirs when the reader says so', async () => {
    const { world, form } = await met();
    form.takeTheirs();
    expect(form.state()).toMatchObject({ value: 'theirs', base: { version: 4 }, phase: 'SAVED', theirs: null });
    expect(world.copied).toBeNull();
    form.change('theirs, mended');
    expect(await form.flush()).toBe(true);
    expect(world.stored).toEqual(at(5, 'theirs, mended'));
  });
});

describe('a copy left on the device', () => {
  it('comes back and is sent', async () => {
    const world = new World(at(3));
    world.copied = { value: 'typed offline', version: 3 };
    const form = world.open();
    expect(form.state()).toMatchObject({ value: 'typed offline', restored: true });
    form.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.stored).toEqual(at(4, 'typed offline'));
  });

  it('that is older than the server’s version is shown beside it', () => {
    const world = new World(at(5, 'newer'));
    world.copied = { value: 'typed offline', version: 3 };
    const form = world.open();
    expect(form.state()).toMatchObject({ phase: 'CONFLICT', value: 'typed offline', theirs: { value: 'newer', base: { version: 5 } } });
  });
});

describe('what the server cannot take', () => {
  it('stays on the device while the rest is saved', async () => {
    const world = new World(at(3));
    const form = world.open({ fit: (value) => (value.includes('?') ? 'PARTLY' : 'WHOLE') });
    form.change('new ?');
    expect(await form.flush()).toBe(false);
    expect(world.sent).toHaveLength(1);
    expect(form.state().phase).toBe('UNFIT');
    expect(world.copied).toEqual({ value: 'new ?', version: 4 });
  });

  it('is not sent at all when nothing of it can be stored', async () => {
    const world = new World(at(3));
    const form = world.open({ fit: () => 'NOT' });
    form.change('new');
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.sent).toEqual([]);
    expect(form.state().phase).toBe('UNFIT');
    expect(world.copied?.value).toBe('new');
  });
});

describe('a page that has read a newer version', () => {
  it('shows it when nothing is unsaved here, and only then', () => {
    const world = new World(at(3));
    const form = world.open();
    form.renew(at(4, 'newer'));
    expect(form.state()).toMatchObject({ value: 'newer', base: { version: 4 } });
    form.change('mine');
    form.renew(at(5, 'newest'));
    expect(form.state()).toMatchObject({ value: 'mine', base: { version: 4 } });
  });
});
