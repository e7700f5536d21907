/** Google's WOFF2, compiled to WebAssembly; the package has no types. */
declare module 'wawoff2' {
  export const decompress: (font: Uint8Array) => Promise<Uint8Array>;
}
