import { getCaseFile } from '@yizhan/shared/cases'
import { useState } from 'react'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { recordTexts } from '@/i18n/record'
import { fetchDocument } from '@/server'

const TOO_MANY = 429

/** Exports the file of a case, once at a time, and says what came of it. */
export const useFile = (id: string, number: string) => {
  const t = useTexts(recordTexts)
  const [busy, setBusy] = useState(false)
  const fetch = async () => {
    if (busy) return
    setBusy(true)
    const opened = await fetchDocument(getCaseFile.path.replace('{id}', id), t('fileName', { number }))
    setBusy(false)
    const said =
      opened.outcome === 'refused' ? (opened.status === TOO_MANY ? 'tooMany' : 'refused') : opened.outcome
    toasts.show(t(said))
  }
  return { busy, fetch }
}
