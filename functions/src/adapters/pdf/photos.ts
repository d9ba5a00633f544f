import type { FilePhoto } from '../../cases'
import { EDGE, INK, LEADING, makeRoom, type Sheet, WIDTH, wrapped, writeLine } from './page'

const GAP = 16
const SIDE = (WIDTH - GAP) / 2
/** A picture that is taller is made narrower. */
const TALLEST = 230
const SIZE = 8.5

const sizeOf = ({ picture }: FilePhoto): { width: number; height: number } => {
  if (!picture) return { width: SIDE, height: 60 }
  const scale = Math.min(SIDE / picture.width, TALLEST / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}

const place = (sheet: Sheet, photo: FilePhoto, x: number, unreadable: string): void => {
  const { width, height } = sizeOf(photo)
  const { doc, y } = sheet
  if (photo.picture) doc.image(Buffer.from(photo.picture.bytes), x, y, { width, height })
  else {
    doc.rect(x, y, width, height).lineWidth(0.5).strokeColor(INK.line).stroke()
    sheet.y = y + height / 2 - SIZE
    writeLine(sheet, unreadable, x + 8, SIZE, INK.muted)
    sheet.y = y
  }
}

/** Two beside one another, each over its caption; a pair is never parted from its captions. */
export const writePhotos = (sheet: Sheet, photos: readonly FilePhoto[], unreadable: string): void => {
  for (let n = 0; n < photos.length; n += 2) {
    const pair = photos.slice(n, n + 2)
    const tall = Math.max(...pair.map((photo) => sizeOf(photo).height))
    const captions = pair.map(({ caption }) => wrapped(sheet, caption, SIDE, SIZE))
    const below = Math.max(...captions.map((lines) => lines.length)) * SIZE * LEADING
    makeRoom(sheet, tall + below + GAP)
    const top = sheet.y
    pair.forEach((photo, side) => {
      const x = EDGE.side + side * (SIDE + GAP)
      sheet.y = top
      place(sheet, photo, x, unreadable)
      captions[side]?.forEach((line, at) => {
        sheet.y = top + tall + 4 + at * SIZE * LEADING
        writeLine(sheet, line, x, SIZE, INK.muted)
      })
    })
    sheet.y = top + tall + below + GAP
  }
}
