import type { ActionName, CaseView, OfferedAction } from '@yizhan/shared/cases'
import { type ReactNode, useEffect, useState } from 'react'
import { Box, Button, Sheet, toasts, Words } from '@/components'
import { actionName, stateChip } from '@/features/cases'
import { useTexts } from '@/i18n'
import { deskCaseTexts, formTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { StepSheet } from '../form/step-sheet'
import { IDS } from '../ids'
import { arranged, KINDS, kindOf } from './main-action'
import type { DeskCase } from './use-desk-case'
import './case-actions.css'

type Opened =
  | { readonly kind: 'step'; readonly offered: OfferedAction }
  | { readonly kind: 'others' }
  | undefined

export interface Steps {
  /** What is open over the page; belongs at the top level of the screen. */
  readonly sheets: ReactNode
  readonly busy: boolean
  open(offered: OfferedAction): void
  openOthers(): void
  /** The first of these that is offered now, by a key; nothing happens when none is. */
  openFirst(...actions: ActionName[]): void
}

interface OthersProps {
  view: CaseView
  onStep: (offered: OfferedAction) => void
  onClose: () => void
}

/** Fewer than these need no headings. */
const MANY = 5

const OtherSteps = ({ view, onStep, onClose }: OthersProps) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const { others } = arranged(view)
  const kinds = KINDS.map((kind) => ({
    kind,
    steps: others.filter(({ action }) => kindOf(action) === kind),
  })).filter(({ steps }) => steps.length > 0)
  return (
    <Sheet id={IDS.moreSheet} open title={t('moreActionsTitle')} onClose={onClose}>
      {kinds.map(({ kind, steps }) => (
        <Box key={kind} className="act-kind" role="group" label={t(`kind_${kind}`)}>
          {others.length >= MANY && <Words className="act-kind-name">{t(`kind_${kind}`)}</Words>}
          {steps.map((offered) => (
            <Button
              key={offered.action}
              id={IDS.act(offered.action)}
              wide
              kind="secondary"
              label={actionName(offered.action, language)}
              onPress={() => onStep(offered)}
            />
          ))}
        </Box>
      ))}
    </Sheet>
  )
}

/** The steps of one case over its page. `onNext` leads to the next case after one is done, where there is one. */
export const useSteps = (
  id: string | undefined,
  found: DeskCase,
  onNext: (() => void) | undefined,
): Steps => {
  const t = useTexts(formTexts)
  const tCase = useTexts(deskCaseTexts)
  const language = useLanguage()
  const [opened, setOpened] = useState<Opened>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case, another step
  useEffect(() => setOpened(undefined), [id])
  const close = () => setOpened(undefined)
  const open = (offered: OfferedAction) => setOpened({ kind: 'step', offered })
  const { view } = found

  const done = (after: CaseView | undefined) => {
    close()
    found.take(after)
    const said = after ? t('done', { state: stateChip(after.state, language).label }) : t('doneBefore')
    toasts.show(said, onNext && { label: tCase('next'), onPress: onNext })
  }
  const sheets =
    view &&
    opened &&
    (opened.kind === 'others' ? (
      <OtherSteps view={view} onStep={open} onClose={close} />
    ) : (
      <StepSheet
        key={`${view.id} ${opened.offered.action}`}
        view={view}
        offered={view.actions.find(({ action }) => action === opened.offered.action) ?? opened.offered}
        news={found.news}
        onClose={close}
        onDone={done}
        onStale={(sent) => found.hear(sent?.before)}
      />
    ))
  return {
    sheets: sheets ?? null,
    busy: opened !== undefined,
    open,
    openOthers: () => setOpened({ kind: 'others' }),
    openFirst: (...names) => {
      const [offered] = names.flatMap((name) => view?.actions.find(({ action }) => action === name) ?? [])
      if (offered) open(offered)
    },
  }
}
