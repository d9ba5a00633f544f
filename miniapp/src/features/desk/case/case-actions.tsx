import type { CaseView, OfferedAction } from '@yizhan/shared/cases'
import { ActionBar, Button, Words } from '@/components'
import { actionName } from '@/features/cases'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { arranged, movesOn } from './main-action'
import './case-actions.css'

interface CaseActionsProps {
  view: CaseView
  onStep: (offered: OfferedAction) => void
  onMore: () => void
}

/** Exactly what this person may do now: one main thing in reach, the rest behind one button. */
export const CaseActions = ({ view, onStep, onMore }: CaseActionsProps) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const { main, others } = arranged(view)
  if (!main)
    return (
      <ActionBar>
        <Words id="act-none" className="act-none">
          {t('nothingToDo')}
        </Words>
      </ActionBar>
    )
  return (
    <ActionBar>
      {others.length > 0 && (
        <Button id={IDS.moreActions} kind="secondary" label={t('moreActions')} onPress={onMore} />
      )}
      <Button
        id={IDS.act(main.action)}
        wide
        kind={movesOn(main.action, view) ? 'primary' : 'secondary'}
        label={actionName(main.action, language)}
        onPress={() => onStep(main)}
      />
    </ActionBar>
  )
}
