import Taro from '@tarojs/taro'
import { serverUrl } from '../request/index.weapp'
import type { OpenDocument } from './contract'

export type * from './contract'

/** WeChat shows it, and its menu keeps or sends it. */
const show = async (filePath: string) => {
  try {
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return { outcome: 'opened' } as const
  } catch {
    return { outcome: 'unopened' } as const
  }
}

export const openDocument: OpenDocument = async ({ path, headers }) => {
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: serverUrl(path), header: headers })
    return statusCode === 200 ? show(tempFilePath) : { outcome: 'refused', status: statusCode }
  } catch {
    return { outcome: 'unheard' }
  }
}
