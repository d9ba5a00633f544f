import type { CopyText } from './contract'

export type { CopyText } from './contract'

export const copyText: CopyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
