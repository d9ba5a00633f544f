import { ActionBar, Box, Button, EmptyState, Icon, Screen, Words } from '@/components'
import { useTexts } from '@/i18n'
import { sentTexts } from '@/i18n/reporting'
import { open, openTab, replace, useParameters } from '@/platform/navigation'
import { IDS } from '../ids'
import { drafts, receipts } from '../reporting'
import type { Receipt } from '../sending/receipts'
import { Code, Reminders, ReportNumber } from './keep'
import { Next, When, Who } from './who'
import '../common.css'
import './sent.css'

const again = ({ case: { place, placeNote } }: Receipt) => {
  const { id } = drafts.begin({ place, placeNote, placeFrom: 'before' })
  void replace('resident/report/index', { draft: id })
}

const Receipted = ({ receipt }: { receipt: Receipt }) => {
  const t = useTexts(sentTexts)
  return (
    <>
      <Box className="sent-head" role="status">
        <Box className="sent-mark">
          <Icon name="check" />
        </Box>
        <Words className="sent-title" role="heading">
          {t('done')}
        </Words>
        <ReportNumber receipt={receipt} />
        {receipt.earlier && <Words className="report-quiet">{t('earlier')}</Words>}
      </Box>
      <Code receipt={receipt} />
      <Who receipt={receipt} />
      <When receipt={receipt} />
      <Next receipt={receipt} />
      <Reminders />
    </>
  )
}

/** What a report became: its number, who answers for it and why, by when, and what comes next. */
export const SentPage = () => {
  const t = useTexts(sentTexts)
  const { id = '' } = useParameters('resident/sent/index')
  const receipt = receipts.get(id)
  if (!receipt)
    return (
      <Screen id="sent" title={t('title')}>
        <EmptyState
          title={t('gone')}
          detail={t('goneHelp')}
          action={{
            id: IDS.sent.toCases,
            label: t('toCases'),
            onPress: () => void openTab('resident/cases/index'),
          }}
        />
      </Screen>
    )
  const footer = (
    <ActionBar>
      <Button id={IDS.sent.again} wide kind="secondary" label={t('again')} onPress={() => again(receipt)} />
      <Button
        id={IDS.sent.see}
        wide
        label={t('see')}
        onPress={() => void open('resident/case/index', { id: receipt.case.id })}
      />
    </ActionBar>
  )
  return (
    <Screen id="sent" title={t('title')} footer={footer}>
      <Receipted receipt={receipt} />
    </Screen>
  )
}
