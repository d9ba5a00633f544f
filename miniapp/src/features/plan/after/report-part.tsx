import { reportSession } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Card, PhotoGrid, Section, SwitchRow, TextArea, TroubleTold, toasts, Words } from '@/components'
import { usePhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { afterTexts } from '@/i18n/plan'
import { call, useSending } from '@/server'
import type { DoorSession } from '../door/use-door'
import { IDS } from '../ids'
import { useKept } from '../use-kept'

const MOST = 1000

/** The report of a session as it is written; it is kept on the device until it is public. */
export const useReport = (session: DoorSession, onSent: () => void) => {
  const t = useTexts(afterTexts)
  const kept = useKept(`after-${session.id}`, session.report?.text ?? '')
  const uploads = usePhotoUploads(`after-${session.id}`)
  const sending = useSending()
  const [cleared, setCleared] = useState(false)
  const [tried, setTried] = useState(false)
  const text = kept.value.trim()
  const send = async () => {
    setTried(true)
    if (text === '' || !cleared) return
    const body = { text, photos: [...uploads.ids], cleared: true as const, expectedVersion: session.version }
    const told = await sending.send(() => call(reportSession, { params: { id: session.id }, body }))
    if (told.outcome !== 'done') return
    kept.forget()
    uploads.clear()
    setTried(false)
    setCleared(false)
    toasts.show(t('sent'))
    onSent()
  }
  return { kept, uploads, sending, cleared, setCleared, tried, text, send }
}

interface ReportPartProps {
  session: DoorSession
  state: ReturnType<typeof useReport>
}

/** What came of it, in words and photos that somebody looked at. */
export const ReportPart = ({ session, state }: ReportPartProps) => {
  const t = useTexts(afterTexts)
  const { kept, uploads, sending, cleared, setCleared, tried, text } = state
  const published = session.report?.photoUrls.length ?? 0
  return (
    <Section title={t('report')}>
      <TroubleTold id={IDS.after.trouble} trouble={sending.trouble} />
      <TextArea
        id={IDS.after.text}
        label={t('reportWords')}
        help={t('reportHelp')}
        rows={5}
        maxLength={MOST}
        value={kept.value}
        error={sending.errorAt('text') ?? (tried && text === '' ? t('needed') : undefined)}
        onChange={kept.change}
      />
      <PhotoGrid
        id={IDS.after.photos}
        label={t('photos')}
        photos={uploads.grid}
        onAdd={() => void uploads.choose('either')}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
      />
      {published > 0 && <Words className="plan-muted">{t('keepPhotos', { n: published })}</Words>}
      <Card padding="flush">
        <SwitchRow
          id={IDS.after.cleared}
          title={t('cleared')}
          detail={t('clearedHelp')}
          on={cleared}
          onChange={setCleared}
        />
      </Card>
      {tried && !cleared && <Words className="plan-error">{t('clearedNeeded')}</Words>}
    </Section>
  )
}
