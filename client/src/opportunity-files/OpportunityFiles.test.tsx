import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { stubUploadServer } from '../testing/upload-server.ts';
import {
  AttachFileDocument,
  ChangeFileDocument,
  DetachFileDocument,
  ManagedFilesDocument,
  OrderFilesDocument,
} from './opportunity-files.graphql.ts';
import type { ManagedFilesFragment } from './opportunity-files.graphql.ts';
import { OpportunityFiles } from './OpportunityFiles.tsx';

beforeEach(() => {
  localStorage.clear();
  stubUploadServer();
});
afterEach(() => vi.unstubAllGlobals());

type Files = Extract<ManagedFilesFragment, { __typename: 'Facility' }>;
type Picture = Files['pictures'][number];

const aPicture = (id: string, caption: string | null = null, isPublic = true): Picture => ({
  __typename: 'Picture',
  id,
  isPublic,
  caption: caption === null ? null : { __typename: 'LocalizedText', text: caption, locale: 'EN', isFallback: false },
  captionAll: caption === null ? null : { __typename: 'TextInAllLanguages', ru: null, kk: null, en: caption },
  files: [{ __typename: 'PictureFile', size: 'SMALL', url: `/pictures/${id}/small.webp`, width: 480, height: 360 }],
});

const filesOf = (...pictures: Picture[]): Files => ({
  __typename: 'Facility',
  id: 'plant',
  pictures,
  documents: [
    {
      __typename: 'AttachedDocument',
      id: 'passport',
      isPublic: false,
      caption: null,
      captionAll: null,
      name: 'passport.pdf',
      format: 'pdf',
      bytes: 2_400_000,
      isScanned: false,
      url: '/files/passport',
    },
  ],
});

const listed = (files: Files): MockLink.MockedResponse => ({
  request: { query: ManagedFilesDocument, variables: { slug: 'plant' } },
  result: { data: { opportunity: files } },
});

const show = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes: [{ path: '/', element: <OpportunityFiles slug="plant" /> }], url: '/', mocks });

const shownPictures = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Pictures' }))
    .getAllByRole('img')
    .map((picture) => picture.getAttribute('alt'));

describe('the files of an opportunity', () => {
  it('are shown to their steward with who sees them, and a document with its size and that nobody has scanned it', async () => {
    show(listed(filesOf(aPicture('one', 'Shop 1'), aPicture('two', null, false))));
    await screen.findByRole('list', { name: 'Pictures' });
    expect(shownPictures()).toEqual(['Shop 1', 'No caption']);
    expect([screen.getAllByText('For everybody').length, screen.getAllByText('For you only').length]).toEqual([1, 2]);
    expect(screen.getByText(/^PDF · 2\.4\sMB · not scanned for viruses$/)).toBeTruthy();
  });

  it('are attached as soon as they have been uploaded', async () => {
    const input = { opportunity: 'plant', attachment: 'upload-1', purpose: 'PICTURE' as const, isPublic: true };
    const { user } = show(listed(filesOf()), {
      request: { query: AttachFileDocument, variables: { input } },
      result: { data: { attachFile: filesOf(aPicture('new', 'New')) } },
    });
    await user.upload(await screen.findByLabelText('Choose pictures'), new File(['x'], 'new.jpg', { type: 'image/jpeg' }));
    await screen.findByRole('list', { name: 'Pictures' });
    expect(shownPictures()).toEqual(['New']);
  });

  it('are put in another order, and removed', async () => {
    const [one, two] = [aPicture('one', 'Shop 1'), aPicture('two', 'Shop 2')];
    const { user } = show(
      listed(filesOf(one, two)),
      {
        request: { query: OrderFilesDocument, variables: { input: { opportunity: 'plant', ids: ['two', 'one'] } } },
        result: { data: { orderFiles: filesOf(two, one) } },
      },
      { request: { query: DetachFileDocument, variables: { id: 'one' } }, result: { data: { detachFile: filesOf(two) } } },
    );
    await user.click(await screen.findByRole('button', { name: 'Move up: Shop 2' }));
    await waitFor(() => expect(shownPictures()).toEqual(['Shop 2', 'Shop 1']));
    await user.click(screen.getByRole('button', { name: 'Remove: Shop 1' }));
    await waitFor(() => expect(shownPictures()).toEqual(['Shop 2']));
  });

  it('are described in three languages and shown to everybody, or not', async () => {
    const input = { id: 'one', caption: { ru: 'Цех', kk: '', en: 'Shop' }, isPublic: false };
    const { user } = show(listed(filesOf(aPicture('one', 'Shop'))), {
      request: { query: ChangeFileDocument, variables: { input } },
      result: { data: { changeFile: filesOf(aPicture('one', 'Shop', false)) } },
    });
    const pictures = within(await screen.findByRole('list', { name: 'Pictures' }));
    await user.type(pictures.getByLabelText('Caption in Russian'), 'Цех');
    await user.click(pictures.getByLabelText('Show to everybody once the opportunity is published'));
    await user.click(pictures.getByRole('button', { name: 'Save' }));
    await pictures.findByText('Saved.');
    expect(pictures.getByText('For you only')).toBeTruthy();
  });
});
