import Taro from '@tarojs/taro'
import type { LocalPhoto } from '../camera/contract'
import { files } from '../files/index.weapp'
import { serverUrl } from '../request/index.weapp'
import { outcomeOf, type StartUpload, type UploadOutcome, type UploadTarget } from './contract'

export type { StartUpload, Upload, UploadOutcome, UploadTarget } from './contract'

type Settle = (outcome: UploadOutcome) => void
type Stop = () => void

const failed = ({ errMsg }: { errMsg: string }): UploadOutcome => ({
  outcome: /abort/i.test(errMsg) ? 'aborted' : 'offline',
})

/** wx.request does not tell how far it is: a PUT goes from 0 to 100 at once. */
const put = (target: UploadTarget, data: ArrayBuffer, settle: Settle): Stop => {
  const task = Taro.request({
    url: serverUrl(target.url),
    method: 'PUT',
    header: target.headers,
    data,
    dataType: 'text',
    timeout: 60_000,
    success: ({ statusCode }) => settle(outcomeOf(statusCode)),
    fail: (error) => settle(failed(error)),
  })
  task.catch(() => undefined)
  return () => task.abort?.()
}

const post = (
  target: UploadTarget,
  photo: LocalPhoto,
  settle: Settle,
  onProgress: (percent: number) => void,
) => {
  const task = Taro.uploadFile({
    url: serverUrl(target.url),
    filePath: photo.ref,
    name: 'file',
    header: target.headers,
    formData: target.fields,
    success: ({ statusCode }) => settle(outcomeOf(statusCode)),
    fail: (error) => settle(failed(error)),
  })
  task.catch(() => undefined)
  task.progress?.(({ progress }) => onProgress(progress))
  return () => task.abort?.()
}

export const startUpload: StartUpload = (target, photo, onProgress) => {
  let stop: Stop | undefined
  let aborted = false
  const done = new Promise<UploadOutcome>((settle) => {
    if (target.method === 'POST') {
      stop = post(target, photo, settle, onProgress)
      return
    }
    files
      .bytes(photo)
      .then((bytes) => {
        if (aborted) settle({ outcome: 'aborted' })
        else stop = put(target, bytes, settle)
      })
      .catch(() => settle({ outcome: 'offline' }))
  })
  const abort = () => {
    aborted = true
    stop?.()
  }
  return { done, abort }
}
