import type { ActionName, CaseView } from '@yizhan/shared/cases'
import type { ReactNode } from 'react'
import { Button, Sheet } from '@/components'
import { stateChip } from '@/features/cases'
import { useTexts } from '@/i18n'
import { actingTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { CameBanner } from './came-banner'
import type { StepState } from './use-step'

interface StepSheetProps {
  view: CaseView
  action: ActionName
  step: StepState
  open: boolean
  title: string
  sendLabel?: string
  danger?: boolean
  /** Why it cannot be sent yet. */
  reason?: string | undefined
  cancelLabel?: string
  onSend: () => void
  onClose: () => void
  children?: ReactNode
}

/** A form for one step, from below: what came of the last try, the fields, one main button. */
export const StepSheet = (props: StepSheetProps) => {
  const { view, action, step, open, title, onSend, onClose, children } = props
  const t = useTexts(actingTexts)
  const state = stateChip(view.state, useLanguage()).label
  const offered = view.actions.some((one) => one.action === action)
  const reason = offered ? props.reason : t('closed', { state })
  return (
    <Sheet
      id={IDS.form.sheet(action)}
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            id={IDS.form.send(action)}
            wide
            kind={props.danger ? 'danger' : 'primary'}
            label={props.sendLabel ?? t('send')}
            busy={step.busy}
            {...(reason === undefined ? {} : { reason })}
            onPress={onSend}
          />
          {props.cancelLabel && (
            <Button
              id={IDS.form.cancel(action)}
              wide
              kind="quiet"
              label={props.cancelLabel}
              onPress={onClose}
            />
          )}
        </>
      }
    >
      <CameBanner came={step.came} view={view} action={action} />
      {children}
    </Sheet>
  )
}
