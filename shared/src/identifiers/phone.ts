/** International form of a telephone number, or null. A domestic 8 7xx… becomes +7 7xx… (formats.md, section 6). */
export const normalizePhone = (typed: string): string | null => {
  const compact = typed.replace(/[\s()\-–.]/g, '');
  const domestic = /^8([67]\d{9})$/.exec(compact);
  if (domestic) return `+7${domestic[1] ?? ''}`;
  return /^\+[1-9]\d{7,14}$/.test(compact) ? compact : null;
};
