import { serverUrl } from '../request/index.h5'
import type { OpenDocument } from './contract'

export type * from './contract'

/** Milliseconds after which the browser has taken the file over. */
const TAKEN = 60_000

const offer = (file: Blob, name: string) => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN)
}

export const openDocument: OpenDocument = async ({ path, headers, name }) => {
  try {
    const answer = await fetch(serverUrl(path), { headers })
    if (!answer.ok) return { outcome: 'refused', status: answer.status }
    offer(await answer.blob(), name)
    return { outcome: 'opened' }
  } catch {
    return { outcome: 'unheard' }
  }
}
