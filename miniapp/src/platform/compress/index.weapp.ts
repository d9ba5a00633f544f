import Taro from '@tarojs/taro'
import { type Compress, fitted, QUALITY } from './contract'

const sizeOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(Number(size)),
      fail: reject,
    }),
  )

export const compress: Compress = async (photo) => {
  try {
    const { width, height } = await Taro.getImageInfo({ src: photo.ref })
    const wanted = fitted(width, height)
    const { tempFilePath } = await Taro.compressImage({
      src: photo.ref,
      quality: QUALITY * 100,
      compressedWidth: wanted.width,
      compressedHeight: wanted.height,
    })
    const size = await sizeOf(tempFilePath)
    return size < photo.size ? { ref: tempFilePath, size, type: 'image/jpeg' } : photo
  } catch {
    return photo
  }
}
