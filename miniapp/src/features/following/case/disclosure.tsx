import type { CaseView } from '@yizhan/shared/cases'
import type { ReactNode } from 'react'
import { Box, Button, Card, Section, Words } from '@/components'
import { lawWords, limitWords, outcomeName, stateChip, useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { clockTexts } from '@/i18n/cases'
import { caseTexts } from '@/i18n/following'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { procedureOf } from './procedure'
import './case.css'

const Item = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box className="case-lines">
    <Words className="case-strong" role="heading">
      {title}
    </Words>
    {children}
  </Box>
)

const Identity = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const { firstResponder, handler, station } = view
  return (
    <Item title={t('identity')}>
      <Words>{t('identityFirst', { sign: firstResponder.sign })}</Words>
      {handler.sign !== firstResponder.sign && <Words>{t('identityHandler', { sign: handler.sign })}</Words>}
      <Words className="case-muted">{station.name}</Words>
    </Item>
  )
}

const Basis = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const category = useCategories().find(view.category)
  return (
    <Item title={t('basis')}>
      {category?.law.map((law) => (
        <Words key={law.title.zh}>{lawWords(law, language)}</Words>
      ))}
    </Item>
  )
}

const Procedure = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const names = procedureOf(view).map((state) => stateChip(state, language).label)
  return (
    <Item title={t('procedureOf')}>
      <Words>{names.reduce((joined, next) => t('towards', { from: joined, to: next }))}</Words>
      <Words className="case-muted">
        {t('procedureNow', { state: stateChip(view.state, language).label })}
      </Words>
    </Item>
  )
}

const Standard = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const clocks = useTexts(clockTexts)
  const language = useLanguage()
  return (
    <Item title={t('standard')}>
      {view.clocks.map(({ stage, limit }) => (
        <Box key={stage} className="case-answer">
          <Words className="case-muted">{clocks(stage)}</Words>
          <Words>{limitWords(limit, language)}</Words>
        </Box>
      ))}
    </Item>
  )
}

const Duty = ({ view: { duty } }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const body = duty.body?.name[language] ?? ''
  return (
    <Item title={t('duty')}>
      <Words>
        {t(duty.whose === 'ours' ? 'dutyOurs' : duty.whose === 'joint' ? 'dutyJoint' : 'dutyOther', { body })}
      </Words>
      <Words className="case-muted">{duty.basis[language]}</Words>
      {duty.body && duty.whose !== 'ours' && (
        <Button
          id={IDS.case.callBody}
          kind="secondary"
          icon="phone"
          label={t('callBody', { body, phone: duty.body.phone })}
          onPress={() => callPhone(duty.body?.phone ?? '')}
        />
      )}
    </Item>
  )
}

const Outcome = ({ view: { result, declined } }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const said = result
    ? `${outcomeName(result.outcome, language)} · ${result.text}`
    : (declined?.text ?? t('noResultYet'))
  return (
    <Item title={t('result')}>
      <Words className="case-text">{said}</Words>
    </Item>
  )
}

/** 六公开 (S21): who, on what basis, by which procedure and standard, whose duty it is, and what came of it. */
export const Disclosure = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  return (
    <Section title={t('disclosure')}>
      <Card id={IDS.case.disclosure}>
        <Box className="case-pair">
          <Identity view={view} />
          <Basis view={view} />
          <Procedure view={view} />
          <Standard view={view} />
          <Duty view={view} />
          <Outcome view={view} />
        </Box>
      </Card>
    </Section>
  )
}
