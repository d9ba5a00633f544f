import { ACTIVITY_KINDS, FRONTS } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Button, ChoiceChips, Section, TextArea, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { kindsTexts, planFormTexts } from '@/i18n/plan'
import { IDS } from '../ids'
import { withKind } from './content-form'
import type { PartProps } from './contract'

const FOREIGN = ['en', 'ko'] as const

/** The same words for those who read another language; asked for only where somebody wants to. */
const Foreign = ({ form, errorAt, change }: PartProps) => {
  const t = useTexts(planFormTexts)
  const [open, setOpen] = useState(FOREIGN.some((language) => form.foreign[language].title !== ''))
  if (!open)
    return (
      <Button
        id={IDS.form.foreign}
        wide
        kind="quiet"
        icon="message-circle"
        label={t('translations')}
        onPress={() => setOpen(true)}
      />
    )
  const write = (language: 'en' | 'ko', next: { title?: string; summary?: string }) =>
    change({ foreign: { ...form.foreign, [language]: { ...form.foreign[language], ...next } } })
  return (
    <>
      {FOREIGN.map((language) => (
        <TextField
          key={`title-${language}`}
          id={IDS.form.field(`title-${language}`)}
          label={t(`title_${language}`)}
          help={t('translationsHelp')}
          optional
          maxLength={120}
          value={form.foreign[language].title}
          error={errorAt(`translations.${language}.title`)}
          onChange={(title) => write(language, { title })}
        />
      ))}
      {FOREIGN.map((language) => (
        <TextArea
          key={`summary-${language}`}
          id={IDS.form.field(`summary-${language}`)}
          label={t(`summary_${language}`)}
          optional
          rows={3}
          maxLength={2000}
          value={form.foreign[language].summary}
          error={errorAt(`translations.${language}.summary`)}
          onChange={(summary) => write(language, { summary })}
        />
      ))}
    </>
  )
}

/** What it is, and what it is called. */
export const WhatPart = (props: PartProps) => {
  const { form, errorAt, change } = props
  const t = useTexts(planFormTexts)
  const kinds = useTexts(kindsTexts)
  return (
    <Section title={t('what')}>
      <ChoiceChips
        id={IDS.form.field('kind')}
        label={t('kind')}
        choices={ACTIVITY_KINDS.map((value) => ({ value, label: kinds(`kind_${value}`) }))}
        chosen={form.kind}
        error={errorAt('kind')}
        onChoose={(kind) => change(withKind(form, kind))}
      />
      <TextField
        id={IDS.form.field('title')}
        label={t('name')}
        help={t('nameHelp')}
        maxLength={40}
        value={form.title}
        error={errorAt('title')}
        onChange={(title) => change({ title })}
      />
      <TextArea
        id={IDS.form.field('summary')}
        label={t('summary')}
        rows={4}
        maxLength={800}
        value={form.summary}
        error={errorAt('summary')}
        onChange={(summary) => change({ summary })}
      />
      <Foreign {...props} />
      <ChoiceChips
        id={IDS.form.field('front')}
        label={t('front')}
        choices={FRONTS.map((value) => ({ value, label: kinds(`front_${value}`) }))}
        chosen={form.front}
        error={errorAt('front')}
        onChoose={(front) => change({ front })}
      />
    </Section>
  )
}
