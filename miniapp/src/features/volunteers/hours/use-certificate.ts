import { type CertificateCheck, getCertificateFile } from '@yizhan/shared/activities'
import { useState } from 'react'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { hoursTexts } from '@/i18n/volunteers/hours'
import { copyText } from '@/platform/clipboard'
import { fetchDocument } from '@/server'

/** What its owner may do with a certificate: open it, pass its code on. */
export const useCertificate = ({ code, year }: Pick<CertificateCheck, 'code' | 'year'>) => {
  const t = useTexts(hoursTexts)
  const [busy, setBusy] = useState(false)
  const openFile = async () => {
    if (busy) return
    setBusy(true)
    const path = getCertificateFile.path.replace('{code}', encodeURIComponent(code))
    const opened = await fetchDocument(path, t('fileName', { year, code }))
    setBusy(false)
    toasts.show(t(opened.outcome))
  }
  const copy = async () => toasts.show(t((await copyText(code)) ? 'copied' : 'notCopied'))
  return { busy, openFile, copy }
}
