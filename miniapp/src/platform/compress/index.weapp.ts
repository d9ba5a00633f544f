import Taro from '@tarojs/taro'
import { sizeOf } from '../files/index.weapp'
import { type Compress, fitted, QUALITY } from './contract'

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
    return size !== undefined && size < photo.size ? { ref: tempFilePath, size, type: 'image/jpeg' } : photo
  } catch {
    return photo
  }
}
