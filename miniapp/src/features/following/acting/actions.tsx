import type { ActionName, CaseView } from '@yizhan/shared/cases'
import { useState } from 'react'
import { ActionBar, Button, type ButtonProps } from '@/components'
import { actionName } from '@/features/cases'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { FollowUpForm } from './follow-up-form'
import { RateForm } from './rate-form'
import { ReopenForm } from './reopen-form'
import { SupplementForm } from './supplement-form'
import { WithdrawForm } from './withdraw-form'

/** What a reporter or follower may be offered, the most wanted first. */
const ORDER = [
  'rate',
  'answerFollowUp',
  'supplement',
  'reopen',
  'withdraw',
] as const satisfies readonly ActionName[]
type Offered = (typeof ORDER)[number]

/** What the server offers now; nothing else has a button. */
export const offeredNow = ({ actions }: Pick<CaseView, 'actions'>): Offered[] =>
  ORDER.filter((action) => actions.some((offered) => offered.action === action))

/** The step that the case waits for is the main one. */
const kindOf = (action: Offered, view: CaseView): NonNullable<ButtonProps['kind']> =>
  action === 'rate' ||
  action === 'answerFollowUp' ||
  (action === 'supplement' && view.state === 'awaitingReporter')
    ? 'primary'
    : 'secondary'

export const useCaseActions = (view: CaseView) => {
  const [open, setOpen] = useState<Offered>()
  /** What was said in a rating that was not good enough; its words begin the reopening. */
  const [unsolved, setUnsolved] = useState<string>()
  const language = useLanguage()
  const offered = offeredNow(view)
  const reopening = open === 'reopen' || (unsolved !== undefined && offered.includes('reopen'))
  const close = () => {
    setOpen(undefined)
    setUnsolved(undefined)
  }
  const bar = offered.length > 0 && (
    <ActionBar>
      {offered.map((action) => (
        <Button
          key={action}
          id={IDS.act(action)}
          wide
          kind={kindOf(action, view)}
          label={actionName(action, language)}
          onPress={() => setOpen(action)}
        />
      ))}
    </ActionBar>
  )
  const forms = (
    <>
      <SupplementForm view={view} open={open === 'supplement'} onClose={close} />
      <WithdrawForm view={view} open={open === 'withdraw'} onClose={close} />
      <ReopenForm view={view} open={reopening} onClose={close} said={unsolved ?? ''} />
      <FollowUpForm view={view} open={open === 'answerFollowUp'} onClose={close} />
      <RateForm view={view} open={open === 'rate'} onClose={close} onUnsolved={setUnsolved} />
    </>
  )
  return { bar, forms, start: setOpen }
}
