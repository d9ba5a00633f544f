declare module 'exifr/dist/mini.esm.mjs' {
  const exifr: {
    parse(
      bytes: ArrayBuffer,
      options: { pick: string[]; reviveValues: boolean },
    ): Promise<import('../src/platform/photo-details/parse').Exif | undefined>
  }
  export default exifr
}
