import { copyText } from '../clipboard/index.h5'
import type { SharedPage, UseShare } from './contract'

export type * from './contract'

const pass = async ({ title, address }: SharedPage) => {
  const url = `${location.origin}${location.pathname}#${address}`
  if (typeof navigator.share !== 'function') return (await copyText(url)) ? 'copied' : 'failed'
  await navigator.share({ title, url }).catch(() => undefined)
  return 'shared'
}

export const useShare: UseShare = (page) => () => pass(page)
