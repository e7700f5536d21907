import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** A JPEG of this size, lying on its side, that says where and with what it was taken. */
export const aPhotograph = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#a06040' } })
    .withExif({
      IFD0: { Make: 'canary-camera', ImageDescription: 'canary-words' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 7/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '71/1 25/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const aPng = (width = 32, height = 24): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();

export const aPdf = (inside = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${inside} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n` +
      'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
    'latin1',
  );

const MAIN = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'word/document.xml'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xl/workbook.xml'],
  docm: ['application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml'],
} as const;

/** An archive of these parts. */
export const aZip = async (parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
};

/** The smallest office file of a kind, with further parts. */
export const anOfficeFile = (kind: keyof typeof MAIN, more: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> => {
  const [type, part] = MAIN[kind];
  return aZip({
    '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    [part]: '<root/>',
    ...more,
  });
};
