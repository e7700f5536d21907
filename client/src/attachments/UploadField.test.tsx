import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { problem, stubUploadServer } from '../testing/upload-server.ts';
import type { UploadServer } from '../testing/upload-server.ts';
import { UploadField } from './UploadField.tsx';
import type { Upload } from './upload-requests.ts';

let server: UploadServer;
beforeEach(() => {
  localStorage.clear();
  server = stubUploadServer();
});
afterEach(() => vi.unstubAllGlobals());

const fileOf = (name: string, bytes = 300_000): File => new File([new Uint8Array(bytes)], name, { type: 'image/jpeg', lastModified: 1 });

const show = async (onReady: (upload: Upload) => Promise<unknown> = () => Promise.resolve()) => {
  const element = <UploadField purpose="PICTURE" label="Pictures" onReady={onReady} />;
  const page = renderPage({ routes: [{ path: '/', element }], url: '/' });
  const input = await screen.findByLabelText('Choose pictures');
  return { ...page, input };
};

const goOnline = (): boolean => window.dispatchEvent(new Event('online'));

describe('the field for files', () => {
  it('sends what is chosen, one after another, and hands each over', async () => {
    const ready: string[] = [];
    const { user, input } = await show(async ({ name }) => ready.push(name));
    await user.upload(input, [fileOf('one.jpg'), fileOf('two.jpg')]);
    await screen.findByText('“two.jpg” has been added.');
    expect(ready).toEqual(['one.jpg', 'two.jpg']);
    expect([...server.arrived.values()]).toEqual([300_000, 300_000]);
    expect(screen.queryByRole('listitem')).toBeNull();
    const finished = server.asked.filter((asked) => asked.includes('finish'));
    expect(server.asked.indexOf('POST /uploads', 1)).toBeGreaterThan(server.asked.indexOf(finished[0] ?? ''));
  });

  it('waits out a lost connection and continues where the server is', async () => {
    let isLost = true;
    server.before = (method) => {
      // Half of the first piece's answer is lost: the server has it, the sender does not know.
      if (method === 'PATCH' && isLost) {
        server.arrived.set('upload-1', 131_072);
        throw new TypeError('Failed to fetch');
      }
      return undefined;
    };
    const { user, input } = await show();
    await user.upload(input, fileOf('plant.jpg'));
    await screen.findByText('No connection. It continues by itself when there is one.');
    isLost = false;
    goOnline();
    await screen.findByText('“plant.jpg” has been added.');
    expect(server.arrived.get('upload-1')).toBe(300_000);
    expect(server.asked).toContain('GET /uploads/upload-1');
    expect(server.asked.filter((asked) => asked === 'POST /uploads')).toHaveLength(1);
  });

  it('continues the same file after the page was loaded again', async () => {
    server.before = (method) => {
      if (method === 'PATCH' && server.arrived.get('upload-1') !== 0) throw new TypeError('Failed to fetch');
      return undefined;
    };
    const first = await show();
    await first.user.upload(first.input, fileOf('plant.jpg'));
    await screen.findByText('No connection. It continues by itself when there is one.');
    first.unmount();
    expect(server.asked.filter((asked) => asked.startsWith('DELETE'))).toEqual([]);
    server.before = () => undefined;
    const second = await show();
    await second.user.upload(second.input, fileOf('plant.jpg'));
    await screen.findByText('“plant.jpg” has been added.');
    expect(server.asked.filter((asked) => asked === 'POST /uploads')).toHaveLength(1);
  });

  it('asks again while the file is being checked', async () => {
    server.end = { state: 'CHECKING' };
    const { user, input } = await show();
    await user.upload(input, fileOf('plant.jpg'));
    await screen.findByText('Being checked');
    server.end = { state: 'READY' };
    goOnline();
    expect(await screen.findByText('“plant.jpg” has been added.')).toBeTruthy();
  });

  it('says in words why a file is not taken, and removes it when told', async () => {
    server.end = { state: 'REFUSED', refusal: 'ACTIVE_CONTENT' };
    const { user, input } = await show();
    await user.upload(input, fileOf('plan.jpg'));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The file has macros, scripts or programs in it. Save it without them, for instance as a PDF.',
    );
    await user.click(screen.getByRole('button', { name: 'Remove “plan.jpg” from the list' }));
    expect(screen.queryByText('plan.jpg')).toBeNull();
  });

  it('says what the server refuses, and tries again when told', async () => {
    server.before = (_method, url) =>
      url === '/uploads' ? problem('RULE_BROKEN', { rule: 'UPLOAD_TOO_LARGE', params: { megabytes: 25 } }) : undefined;
    const { user, input } = await show();
    await user.upload(input, fileOf('plan.jpg'));
    await screen.findByText('The file is larger than 25 MB. Make it smaller or split it.');
    server.before = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('“plan.jpg” has been added.')).toBeTruthy();
  });

  it('keeps a file whose place refuses it', async () => {
    const { user, input } = await show(() => Promise.reject(new TypeError('Failed to fetch')));
    await user.upload(input, fileOf('plan.jpg'));
    await screen.findByRole('alert');
    expect(screen.getByText('plan.jpg')).toBeTruthy();
  });

  it('gives a file up when it is cancelled, on the server too', async () => {
    server.before = (method) => {
      if (method === 'PATCH') throw new TypeError('Failed to fetch');
      return undefined;
    };
    const { user, input } = await show();
    await user.upload(input, fileOf('plan.jpg'));
    await screen.findByText('No connection. It continues by itself when there is one.');
    await user.click(screen.getByRole('button', { name: 'Cancel sending “plan.jpg”' }));
    await waitFor(() => expect(server.asked).toContain('DELETE /uploads/upload-1'));
    expect(screen.queryByText('plan.jpg')).toBeNull();
  });

  it('takes files that are dropped onto it or pasted into the page', async () => {
    const ready: string[] = [];
    await show(async ({ name }) => ready.push(name));
    const field = screen.getByRole('group', { name: 'Pictures' });
    fireEvent.drop(field, { dataTransfer: { files: [fileOf('dropped.jpg')] } });
    fireEvent.paste(document.body, { clipboardData: { files: [fileOf('pasted.jpg')] } });
    await waitFor(() => expect(ready).toEqual(['dropped.jpg', 'pasted.jpg']));
  });
});
