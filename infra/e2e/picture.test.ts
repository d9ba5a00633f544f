import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import exifr from 'exifr'
import { pictureFile } from './picture'

describe('pictureFile', () => {
  it('leaves place and time in the picture, as a camera does', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-picture-'))
    const file = await pictureFile(folder, 'street', { latitude: 37.5, longitude: 122.117 })
    const { latitude, longitude, DateTimeOriginal } = await exifr.parse(file, { gps: true })
    expect([latitude, longitude].map((degrees: number) => degrees.toFixed(4))).toEqual([
      '37.5000',
      '122.1170',
    ])
    expect(DateTimeOriginal).toEqual(new Date(2026, 10, 23, 9, 12))
    rmSync(folder, { recursive: true })
  })
})
