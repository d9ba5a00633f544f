import { mkdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

export interface PictureOptions {
  /** WGS-84 degrees, as cameras write them. */
  latitude?: number
  longitude?: number
  /** Local time of the camera. */
  taken?: string
  width?: number
  height?: number
}

const scene = (width: number, height: number) => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="${width}" height="${height}">
    <rect width="400" height="300" fill="#9ec7e8"/>
    <rect y="210" width="400" height="90" fill="#7d8790"/>
    <rect x="40" y="70" width="120" height="140" fill="#d8cbb4"/>
    <rect x="60" y="90" width="30" height="36" fill="#51677a"/>
    <rect x="110" y="90" width="30" height="36" fill="#51677a"/>
    <rect x="200" y="130" width="150" height="80" fill="#b86b4b"/>
    <path d="M190 132 L275 80 L360 132 Z" fill="#7a3f2a"/>
    <circle cx="330" cy="50" r="22" fill="#f4d35e"/>
  </svg>`

/** EXIF's degrees, minutes and seconds as fractions. */
function sexagesimal(degrees: number): string {
  const whole = Math.floor(degrees)
  const minutes = Math.floor((degrees - whole) * 60)
  const seconds = Math.round(((degrees - whole) * 60 - minutes) * 6000)
  return `${whole}/1 ${minutes}/1 ${seconds}/100`
}

/** A small JPEG drawn here, with place and time in it as a phone's camera would leave them. */
export async function pictureFile(
  folder: string,
  name: string,
  options: PictureOptions = {},
): Promise<string> {
  const { latitude = 37.484, longitude = 122.117, taken = '2026:11:23 09:12:00' } = options
  const { width = 800, height = 600 } = options
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.jpg`)
  await sharp(Buffer.from(scene(width, height)))
    .withExif({
      IFD0: { Make: 'Camera', Model: 'Drawn' },
      IFD2: { DateTimeOriginal: taken },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: sexagesimal(latitude),
        GPSLongitudeRef: 'E',
        GPSLongitude: sexagesimal(longitude),
      },
    })
    .jpeg({ quality: 85 })
    .toFile(file)
  return file
}
