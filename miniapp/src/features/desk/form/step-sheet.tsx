import type { CaseView, OfferedAction, StepBefore } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Banner, Box, Button, Icon, Sheet, Words } from '@/components'
import { actionName, useCategories, useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { newsWords } from '../news-words'
import { FIELD_VIEWS } from './fields'
import { TroubleBanner } from './trouble-banner'
import { type StepFormHandlers, useStepForm } from './use-step-form'
import './form.css'

interface StepSheetProps extends StepFormHandlers {
  view: CaseView
  offered: OfferedAction
  /** A step of somebody else; what was known when the form was opened has been read on the page. */
  news: StepBefore | undefined
  onClose: () => void
}

/** What cannot be taken back by whoever does it. */
const DANGER: readonly OfferedAction['action'][] = ['decline', 'returnToHotline']

/** One step of a case: exactly the fields that the transition table lets it carry. */
export const StepSheet = ({ view, offered, news, onClose, ...handlers }: StepSheetProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  const now = useNow()
  const categories = useCategories()
  const [seen] = useState(news)
  const form = useStepForm(view, offered, handlers)
  const name = actionName(offered.action, language)
  const isOffered = view.actions.some(({ action }) => action === offered.action)
  const sendWords = offered.action === 'askReporter' ? t('send_askReporter') : t('send', { action: name })
  const toFill = Object.keys(form.errors).length
  const again = form.trouble?.outcome === 'unheard' || form.trouble?.outcome === 'fault'
  return (
    <Sheet
      id={IDS.form}
      open
      title={name}
      onClose={onClose}
      actions={
        <>
          {toFill > 0 && (
            <Box className="form-to-fill" live="polite">
              <Icon name="circle-alert" />
              <Words>{t('toFill', { n: toFill })}</Words>
            </Box>
          )}
          <Button
            id={IDS.send}
            wide
            kind={DANGER.includes(offered.action) ? 'danger' : 'primary'}
            label={again ? t('sendAgain') : sendWords}
            busy={form.busy}
            reason={isOffered ? undefined : t('notOffered')}
            onPress={() => void form.send()}
          />
        </>
      }
    >
      {news && news !== seen && (
        <Banner id="act-news" kind="danger" {...newsWords(news, now, language, 'form')} />
      )}
      <TroubleBanner sent={form.trouble} />
      {form.restored && (
        <Banner
          id="act-draft"
          kind="info"
          title={t('keptDraft')}
          action={{ id: IDS.discard, label: t('discard'), onPress: form.discard }}
        />
      )}
      {form.asked.map(({ field, required }) => {
        const FieldView = FIELD_VIEWS[field]
        return (
          <FieldView
            key={field}
            id={IDS.field(field)}
            action={offered.action}
            view={view}
            category={categories.find(view.category)}
            bodies={categories.bodies}
            values={form.values}
            photos={form.photos}
            error={form.errors[field]}
            optional={!required}
            onChange={form.change}
          />
        )
      })}
    </Sheet>
  )
}
