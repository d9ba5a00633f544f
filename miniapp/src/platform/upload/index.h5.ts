import { outcomeOf, type StartUpload, type UploadTarget } from './contract'

export type { StartUpload, Upload, UploadOutcome, UploadTarget } from './contract'

const formOf = (target: UploadTarget, blob: Blob): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(target.fields ?? {})) form.append(name, value)
  form.append('file', blob, 'photo')
  return form
}

/** XMLHttpRequest, because fetch does not tell how far an upload is. */
export const startUpload: StartUpload = (target, photo, onProgress) => {
  const call = new XMLHttpRequest()
  const done = new Promise<Awaited<ReturnType<StartUpload>['done']>>((resolve) => {
    call.open(target.method, target.url)
    for (const [name, value] of Object.entries(target.headers)) call.setRequestHeader(name, value)
    call.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100))
    call.onload = () => resolve(outcomeOf(call.status))
    call.onerror = () => resolve({ outcome: 'offline' })
    call.onabort = () => resolve({ outcome: 'aborted' })
    fetch(photo.ref)
      .then((answer) => answer.blob())
      .then((blob) => call.send(target.method === 'PUT' ? blob : formOf(target, blob)))
      .catch(() => resolve({ outcome: 'offline' }))
  })
  return { done, abort: () => call.abort() }
}
