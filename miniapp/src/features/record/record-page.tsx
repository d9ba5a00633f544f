import { type EventView, getCase, listEvents, mayTakeFile } from '@yizhan/shared/cases'
import { type Role, scopeOf } from '@yizhan/shared/people'
import { useState } from 'react'
import { ActionBar, Box, Button, ErrorState, Screen, SkeletonCard, Words } from '@/components'
import { StaffOnly } from '@/features/desk'
import { useTexts } from '@/i18n'
import { recordTexts } from '@/i18n/record'
import { addressOf, useParameters } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { IDS } from './ids'
import { Looks } from './looks'
import { Steps, Then } from './replay'
import { useFile } from './use-file'
import './record.css'

const FileBar = ({ id, number }: { id: string; number: string }) => {
  const t = useTexts(recordTexts)
  const file = useFile(id, number)
  return (
    <ActionBar>
      <Button
        id={IDS.file}
        wide
        kind="primary"
        label={t('file')}
        busy={file.busy}
        onPress={() => void file.fetch()}
      />
    </ActionBar>
  )
}

const CaseRecord = ({ id, role }: { id: string; role: Role }) => {
  const t = useTexts(recordTexts)
  const found = useAnswer(getCase, { params: { id }, query: {} })
  const steps = useAnswer(listEvents, { params: { id }, query: {} })
  const [chosen, setChosen] = useState<EventView>()
  const { data: view } = found
  const failed = [found, steps].find(({ error }) => error !== null)
  const events = steps.data?.items ?? []
  const shown = () => {
    if (failed)
      return (
        <ErrorState
          kind={failed.error?.problem ? 'failed' : 'offline'}
          onRetry={() => void failed.refetch()}
        />
      )
    if (!view || !steps.data) return <SkeletonCard />
    if (chosen) return <Then id={id} events={events} chosen={chosen} onBack={() => setChosen(undefined)} />
    return (
      <>
        <Words className="record-number">{t('number', { number: view.number })}</Words>
        <Steps events={events} onChoose={setChosen} />
        {scopeOf(role, 'readLooks') && <Looks id={id} />}
        {mayTakeFile(role) && <Words className="record-help">{t('fileHelp')}</Words>}
      </>
    )
  }
  return (
    <Screen
      id="record"
      title={t('title')}
      footer={view && mayTakeFile(role) && <FileBar id={id} number={view.number} />}
    >
      <Box className="record">{shown()}</Box>
    </Screen>
  )
}

/** The past of a case: as it stood, who looked at it, its file. */
export const RecordPage = () => {
  const { id = '' } = useParameters('desk/record/index')
  return (
    <StaffOnly here={addressOf('desk/record/index', { id })}>
      {({ person }) => <CaseRecord id={id} role={person.role} />}
    </StaffOnly>
  )
}
