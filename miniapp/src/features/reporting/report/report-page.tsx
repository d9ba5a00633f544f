import type { EmergencyDoor, PublicCase } from '@yizhan/shared/cases'
import { useEffect } from 'react'
import { ActionBar, Banner, Box, Button, Screen, Sheet, toasts, Words } from '@/components'
import { appTexts, commonTexts, useTexts } from '@/i18n'
import { reportTexts, sendingTexts } from '@/i18n/reporting'
import { back, replace, useDidHide } from '@/platform/navigation'
import { discard } from '../draft/discard'
import type { Draft } from '../draft/draft'
import { useDraft } from '../draft/use-drafts'
import { IDS } from '../ids'
import { drafts, receipts } from '../reporting'
import { ContactPart } from './contact-part'
import { Emergency, EmergencyCall } from './emergency'
import { emergencyDoors } from './emergency-of'
import { KindPart } from './kind-part'
import { Nearby } from './nearby'
import { PhotoPart } from './photo-part'
import { PlacePart } from './place-part'
import { PreviewPart } from './preview-part'
import { QuestionPart } from './question-part'
import { SignInSheet } from './sign-in-sheet'
import { useNearby } from './use-nearby'
import { type ReportForm, useDraftId, useReport } from './use-report'
import { type SendForm, useSend } from './use-send'
import { Waiting } from './waiting'
import '../common.css'
import './report.css'

const SavedMark = () => {
  const t = useTexts(reportTexts)
  return (
    <Words
      id={IDS.report.saved}
      className={drafts.isKept() ? 'report-saved' : 'report-saved report-saved-not'}
    >
      {t(drafts.isKept() ? 'saved' : 'notSaved')}
    </Words>
  )
}

const Asked = ({ form, send }: { form: ReportForm; send: SendForm }) => {
  const t = useTexts(reportTexts)
  const { draft } = form
  const cases = send.asking?.what === 'nearby' ? send.asking.cases : []
  return (
    <>
      <SignInSheet
        draftId={draft.id}
        open={send.asking?.what === 'signIn'}
        onClose={send.stopAsking}
        onLeaving={send.sendAfterSignIn}
        onSignedIn={() => void send.goOn()}
      />
      <Sheet
        id={IDS.report.nearbySheet}
        open={cases.length > 0}
        title={t('nearby', { n: cases.length })}
        onClose={send.stopAsking}
        actions={
          <Button
            id={IDS.report.stillReport}
            wide
            label={t('stillReport')}
            onPress={() => void send.deliver()}
          />
        }
      >
        <Nearby
          bare
          cases={cases}
          idOf={IDS.report.sheetMeToo}
          onFollowed={() => leaveFollowed(draft)}
          onSignIn={send.askSignIn}
        />
      </Sheet>
    </>
  )
}

const leaveFollowed = (draft: Draft) => {
  discard(draft)
  void back()
}

const Discard = ({ draft }: { draft: Draft }) => {
  const t = useTexts(reportTexts)
  const common = useTexts(commonTexts)
  const remove = () => {
    const undo = discard(draft)
    toasts.show(t('discarded'), { label: common('undo'), onPress: undo })
    void back()
  }
  return <Button id={IDS.report.discard} kind="quiet" icon="trash-2" label={t('discard')} onPress={remove} />
}

interface FormProps {
  form: ReportForm
  send: SendForm
  nearby: readonly PublicCase[]
  doors: readonly EmergencyDoor[]
}

const Form = ({ form, send, nearby, doors }: FormProps) => {
  const { draft } = form
  const whole = form.errorOf('')
  return (
    <Box className="report">
      <Emergency doors={doors} />
      {whole && <Banner id={IDS.report.whole} kind="danger" title={whole} />}
      <KindPart {...form} />
      <PlacePart {...form} />
      <Nearby
        id={IDS.report.nearby}
        cases={nearby}
        idOf={IDS.report.meToo}
        onFollowed={() => leaveFollowed(draft)}
        onSignIn={send.askSignIn}
      />
      <PhotoPart {...form} />
      <QuestionPart {...form} />
      <ContactPart {...form} />
      <PreviewPart {...form} />
      <Discard draft={draft} />
    </Box>
  )
}

type FooterProps = Pick<FormProps, 'send' | 'doors'> & { draft: Draft }

const Footer = ({ draft, send, doors }: FooterProps) => {
  const t = useTexts(sendingTexts)
  return (
    <ActionBar>
      <Box className="report-foot">
        {doors[0] && <EmergencyCall door={doors[0]} />}
        {send.slow && (
          <Words id={IDS.report.slow} className="report-quiet">
            {t('slow')}
          </Words>
        )}
        {draft.errors.length > 0 && <Words className="report-amiss">{t('refusedTitle')}</Words>}
        <Button
          id={IDS.report.send}
          wide
          icon="send"
          label={t('send')}
          busy={send.busy || draft.sending !== undefined}
          onPress={() => void send.send()}
        />
      </Box>
    </ActionBar>
  )
}

/** One page: what, where, photos, a few questions, words, contact, what the public sees, send. */
const Report = ({ draft }: { draft: Draft }) => {
  const names = useTexts(appTexts)
  const form = useReport(draft)
  const nearby = useNearby(draft.category, draft.place)
  const send = useSend(form, nearby)
  const doors = emergencyDoors(draft, form.category, form.categories.emergencies)
  const { sending } = draft
  const trouble = sending?.trouble
  return (
    <Screen
      id="report"
      title={names('report')}
      end={<SavedMark />}
      footer={sending && trouble ? undefined : <Footer draft={draft} send={send} doors={doors} />}
    >
      {sending && trouble ? (
        <Waiting
          sending={sending}
          trouble={trouble}
          busy={send.busy}
          onRetry={() => void send.retry()}
          onWriteOn={send.takeBack}
        />
      ) : (
        <Form form={form} send={send} nearby={nearby} doors={doors} />
      )}
      <Asked form={form} send={send} />
    </Screen>
  )
}

/** Without its draft the page has nothing to do: the report was sent by itself, or thrown away. */
const Gone = ({ id }: { id: string }) => {
  const names = useTexts(appTexts)
  useEffect(() => {
    if (receipts.get(id)) void replace('resident/sent/index', { id })
  }, [id])
  return (
    <Screen id="report" title={names('report')}>
      {null}
    </Screen>
  )
}

export const ReportPage = () => {
  const id = useDraftId()
  const draft = useDraft(id)
  useDidHide(drafts.flush)
  return draft ? <Report key={id} draft={draft} /> : <Gone id={id} />
}
