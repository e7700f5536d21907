import { describe, expect, it } from 'vitest';
import { aPdf } from '../../testing/sample-files.ts';
import { checkPdf } from './pdf.ts';

const withStream = (bytes: string, after = ''): Buffer =>
  aPdf(`>>\nendobj\n3 0 obj\n<< /Length ${bytes.length} >>\nstream\n${bytes}\nendstream\nendobj\n4 0 obj\n<< ${after}`);

describe('a PDF', () => {
  it('is not refused for letters that stand by chance among the bytes of a picture', () => {
    expect(() => checkPdf(withStream('\u0001/JS \u0002/Launch\u0003'))).not.toThrow();
  });

  it('is refused for what stands behind a picture', () => {
    expect(() => checkPdf(withStream('x', '/JS (x)'))).toThrow(expect.objectContaining({ reason: 'ACTIVE_CONTENT' }));
  });
});
