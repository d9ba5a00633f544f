import { copyFileSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { Phone } from '../phone'
import type { Run } from '../run'
import { call, WxFailure } from './answer'

interface Choice extends Record<string, unknown> {
  count?: number
}
interface Picture extends Record<string, unknown> {
  src: string
  compressedWidth?: number
  compressedHeight?: number
  quality?: number
}

export function mediaOf(phone: Phone, run: Run) {
  const onDisk = (uri: string) => {
    const found = phone.diskPath(uri)
    if (!found || !existsSync(found)) throw new WxFailure(`file not exists ${uri}`)
    return found
  }
  const chosen = ({ count = 9 }: Choice) => {
    if (phone.pictures.length === 0) throw new WxFailure('cancel')
    const files = phone.pictures.slice(0, count)
    return files.map((file) => ({ uri: phone.receive(file), size: statSync(file).size }))
  }
  return {
    chooseMedia: call<Choice>(run, 'chooseMedia', (options) => ({
      type: 'image',
      tempFiles: chosen(options).map(({ uri, size }) => ({ tempFilePath: uri, size, fileType: 'image' })),
    })),
    chooseImage: call<Choice>(run, 'chooseImage', (options) => {
      const files = chosen(options)
      return {
        tempFilePaths: files.map(({ uri }) => uri),
        tempFiles: files.map(({ uri, size }) => ({ path: uri, size })),
      }
    }),
    compressImage: call<Picture>(run, 'compressImage', async (options) => {
      const target = phone.newPath('tmp', '.jpg')
      await sharp(onDisk(options.src))
        .resize({
          width: options.compressedWidth,
          height: options.compressedHeight,
          fit: 'inside',
          withoutEnlargement: true,
        })
        .jpeg({ quality: options.quality ?? 80 })
        .toFile(phone.diskPath(target) as string)
      return { tempFilePath: target }
    }),
    getImageInfo: call<Picture>(run, 'getImageInfo', async ({ src }) => {
      const { width, height, format } = await sharp(onDisk(src)).metadata()
      return { width, height, path: src, type: format, orientation: 'up' }
    }),
    previewImage: call(run, 'previewImage', () => undefined),
    previewMedia: call(run, 'previewMedia', () => undefined),
    saveImageToPhotosAlbum: call<{ filePath?: string }>(
      run,
      'saveImageToPhotosAlbum',
      ({ filePath = '' }) => {
        const from = onDisk(filePath)
        copyFileSync(from, phone.diskPath(phone.newPath('store', path.extname(from))) as string)
      },
    ),
  }
}
