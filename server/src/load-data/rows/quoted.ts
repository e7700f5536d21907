/** In guillemets, as Russian and Kazakh do; a name with marks of its own gets inner ones: «МЦПС „Хоргос“». */
export const quoted = (name: string): string => `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`;
