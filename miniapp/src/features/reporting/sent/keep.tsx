import { clientSettings } from '@yizhan/shared/people'
import { useState } from 'react'
import { Box, Button, Card, toasts, Words } from '@/components'
import { useTexts } from '@/i18n'
import { sentTexts } from '@/i18n/reporting'
import { copyText } from '@/platform/clipboard'
import { login } from '@/platform/login'
import { subscribe } from '@/platform/subscribe'
import { useAnswer, useSession } from '@/server'
import { IDS } from '../ids'
import type { Receipt } from '../sending/receipts'

const useCopy = () => {
  const t = useTexts(sentTexts)
  return async (text: string) => toasts.show(t((await copyText(text)) ? 'copied' : 'notCopied'))
}

export const ReportNumber = ({ receipt }: { receipt: Receipt }) => {
  const t = useTexts(sentTexts)
  const copy = useCopy()
  const { number } = receipt.case
  return (
    <Box className="sent-number">
      <Words id={IDS.sent.number} className="sent-digits" selectable label={`${t('number')} ${number}`}>
        {number}
      </Words>
      <Button
        id={IDS.sent.copyNumber}
        kind="quiet"
        icon="copy"
        label={t('copyNumber')}
        onPress={() => void copy(number)}
      />
    </Box>
  )
}

/** A guest has nothing but this to come back with. */
export const Code = ({ receipt }: { receipt: Receipt }) => {
  const t = useTexts(sentTexts)
  const copy = useCopy()
  const guest = useSession()?.person.role === 'guest'
  const code = receipt.trackingCode
  if (!guest || !code) return null
  return (
    <Card>
      <Box className="sent-code">
        <Words className="sent-label">{t('code')}</Words>
        <Words id={IDS.sent.code} className="sent-digits" selectable>
          {code}
        </Words>
        <Words className="report-quiet">{t('codeHelp')}</Words>
        <Button
          id={IDS.sent.copyCode}
          wide
          kind="secondary"
          icon="copy"
          label={t('copyCode')}
          onPress={() => void copy(t('codeText', { number: receipt.case.number, code }))}
        />
      </Box>
    </Card>
  )
}

/** WeChat lets the product write once for each time that it was allowed to, by a tap. */
export const Reminders = () => {
  const t = useTexts(sentTexts)
  const [asked, setAsked] = useState(false)
  const wechat = login.door === 'miniProgram'
  const { data } = useAnswer(clientSettings, {}, { enabled: wechat, staleTime: 3_600_000 })
  const templates = data?.subscriptions.progress ?? []
  if (!wechat || templates.length === 0) return null
  const ask = async () => {
    const answer = await subscribe(templates.slice(0, 3))
    const allowed = answer.outcome === 'answered' && answer.accepted.length > 0
    setAsked(allowed)
    toasts.show(t(allowed ? 'reminded' : 'notReminded'))
  }
  return (
    <Card>
      <Box className="sent-code">
        <Words className="report-quiet">{t('remindHelp')}</Words>
        <Button
          id={IDS.sent.remind}
          wide
          kind="secondary"
          icon={asked ? 'check' : 'bell'}
          label={t(asked ? 'reminded' : 'remind')}
          onPress={() => void ask()}
        />
      </Box>
    </Card>
  )
}
