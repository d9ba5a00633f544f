declare module 'exifr/dist/mini.esm.mjs' {
  const exifr: {
    parse(
      bytes: ArrayBuffer,
      options: { exif: boolean; gps: boolean; reviveValues: boolean },
    ): Promise<import('../src/platform/photo-details/parse').Exif | undefined>
  }
  export default exifr
}
