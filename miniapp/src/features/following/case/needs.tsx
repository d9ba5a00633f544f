import type { CaseView, EventView } from '@yizhan/shared/cases'
import { Banner, Box, Button, Card, Words } from '@/components'
import { declineReasonName } from '@/features/cases'
import { useTexts } from '@/i18n'
import { actionTexts } from '@/i18n/cases'
import { caseTexts } from '@/i18n/following'
import { open } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { phoneIn } from './doors'
import './case.css'

const CallDoor = ({ door }: { door: string }) => {
  const t = useTexts(caseTexts)
  const phone = phoneIn(door)
  return (
    <>
      <Words className="case-strong" selectable>
        {t('rightDoor', { door })}
      </Words>
      {phone && <CallButton phone={phone} />}
    </>
  )
}

const CallButton = ({ phone }: { phone: string }) => (
  <Button id={IDS.case.callDoor} wide icon="phone" label={phone} onPress={() => callPhone(phone)} />
)

const Declined = ({ declined }: { declined: NonNullable<CaseView['declined']> }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  return (
    <Card>
      <Box className="case-lines">
        <Words>{t('reason', { reason: declineReasonName(declined.reason, language) })}</Words>
        {declined.text !== '' && <Words className="case-text">{declined.text}</Words>}
        {declined.rightDoor !== '' && <CallDoor door={declined.rightDoor} />}
      </Box>
    </Card>
  )
}

const Merged = ({ into }: { into: NonNullable<CaseView['mergedInto']> }) => {
  const t = useTexts(caseTexts)
  return (
    <Banner
      kind="info"
      title={t('mergedInto', { number: into.number })}
      action={{
        id: IDS.case.merged,
        label: t('mergedOpen'),
        onPress: () => void open('resident/case/index', { id: into.id }),
      }}
    />
  )
}

/** Whom it was passed on to, how to reach them, and who follows it all the same. */
const PassedOn = ({ to, sign }: { to: string; sign: string }) => {
  const t = useTexts(caseTexts)
  const phone = phoneIn(to)
  return (
    <Banner
      id={IDS.case.passedOn}
      kind="info"
      title={t('transferredTo', { body: to })}
      detail={t('transferredFollowed', { sign })}
      action={
        phone === undefined
          ? undefined
          : {
              id: IDS.case.callDoor,
              label: t('callDoor', { phone }),
              onPress: () => callPhone(phone),
            }
      }
    />
  )
}

/** The question a case waits for: what was asked last. */
const askedIn = (events: readonly EventView[] | undefined): string =>
  events?.filter(({ action }) => action === 'askReporter').at(-1)?.carried.text ?? ''

interface NeedsProps {
  view: CaseView
  events: readonly EventView[] | undefined
  onStart: (action: 'supplement' | 'answerFollowUp') => void
}

/** What the person has to do or to know before anything else: a question, a right door, another case. */
export const Needs = ({ view, events, onStart }: NeedsProps) => {
  const t = useTexts(caseTexts)
  const actions = useTexts(actionTexts)
  if (view.state === 'awaitingReporter' && view.viewer === 'reporter')
    return (
      <Banner
        kind="warning"
        icon="message-circle"
        title={t('asked')}
        detail={askedIn(events)}
        action={{ id: IDS.case.asked, label: actions('supplement'), onPress: () => onStart('supplement') }}
      />
    )
  if (view.actions.some(({ action }) => action === 'answerFollowUp'))
    return (
      <Banner
        kind="info"
        icon="message-circle"
        title={t('followUp')}
        detail={t('followUpWhy')}
        action={{
          id: IDS.case.followUp,
          label: actions('answerFollowUp'),
          onPress: () => onStart('answerFollowUp'),
        }}
      />
    )
  if (view.declined) return <Declined declined={view.declined} />
  if (view.mergedInto) return <Merged into={view.mergedInto} />
  if (view.transferredTo && view.state === 'transferred')
    return <PassedOn to={view.transferredTo} sign={view.firstResponder.sign} />
  return null
}
