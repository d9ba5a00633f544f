import { accepted, refused } from '@yizhan/shared/kernel'
import { BulkheadRejectedError, bulkhead } from 'cockatiel'
import type { FileMaker } from '../../cases'
import { drawFile } from './draw'
import { type Fonts, loadFonts } from './fonts'
import { shrinkPhoto } from './shrink'

/** Files that are drawn at a time in one process, and as many as may wait: each holds a processor for a while. */
const AT_ONCE = 1
const WAITING = 20

/** Makes files with pdfkit and sharp. `fontFolder` is that of the package @fontsource/noto-sans-sc. */
export const makeFileMaker = (fontFolder: string): FileMaker => {
  const places = bulkhead(AT_ONCE, WAITING)
  let fonts: Promise<Fonts> | undefined
  return {
    shrink: shrinkPhoto,
    draw: async (file) => {
      fonts ??= loadFonts(fontFolder)
      const loaded = await fonts
      try {
        return accepted(await places.execute(() => drawFile(file, loaded)))
      } catch (fault) {
        if (fault instanceof BulkheadRejectedError) return refused('unavailable')
        throw fault
      }
    },
  }
}
