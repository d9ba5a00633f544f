import { Box, Button, Screen, Words } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { addressOf, replace, useParameters } from '@/platform/navigation'
import { CaseActions } from './case/case-actions'
import { CaseContent } from './case/case-content'
import { useDeskCase } from './case/use-desk-case'
import { useSteps } from './case/use-steps'
import { IDS } from './ids'
import { trail } from './queue/trail'
import { useShown } from './shown'
import { StaffOnly } from './staff-only'
import { Swipe } from './swipe'
import './case-page.css'

const leadTo = (id: string | undefined) =>
  id === undefined ? undefined : () => void replace('desk/case/index', { id })

interface WayProps {
  n: number
  all: number
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** Where this case stands in the queue, and the ones beside it. */
const Way = ({ n, all, onPrevious, onNext }: WayProps) => {
  const t = useTexts(deskCaseTexts)
  if (n === 0 || all < 2) return null
  return (
    <Box className="case-way">
      {onPrevious && <Button id={IDS.previous} kind="quiet" label={t('previous')} onPress={onPrevious} />}
      <Words className="case-way-place">{t('position', { n, all })}</Words>
      {onNext && <Button id={IDS.next} kind="quiet" label={t('next')} onPress={onNext} />}
    </Box>
  )
}

const StaffCase = ({ id }: { id: string }) => {
  const app = useTexts(appTexts)
  const { before, after, n, all } = trail.around(id)
  const [onPrevious, onNext] = [leadTo(before), leadTo(after)]
  const found = useDeskCase(id, useShown())
  const steps = useSteps(id, found, onNext)
  return (
    <Screen
      id="desk-case"
      title={app('case')}
      footer={found.view && <CaseActions view={found.view} onStep={steps.open} onMore={steps.openOthers} />}
    >
      <Swipe onNext={onNext} onPrevious={onPrevious}>
        <CaseContent found={found} onLeave={() => void replace('desk/queue/index')} />
      </Swipe>
      <Way n={n} all={all} onPrevious={onPrevious} onNext={onNext} />
      {steps.sheets}
    </Screen>
  )
}

/** One case, with everything that may be done to it. */
export const CasePage = () => {
  const { id = '' } = useParameters('desk/case/index')
  return <StaffOnly here={addressOf('desk/case/index', { id })}>{() => <StaffCase id={id} />}</StaffOnly>
}
