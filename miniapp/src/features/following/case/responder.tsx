import type { CaseView } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Box, Card, Icon, Pressable, Section, Sheet, Timeline, Words } from '@/components'
import { routingWords, useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { WhoAnswers } from './who-answers'
import './case.css'

const Why = ({ view, open, onClose }: { view: CaseView; open: boolean; onClose: () => void }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const { body } = useCategories()
  const title = t('whyTitle', { sign: view.firstResponder.sign })
  const steps = view.routing.map((step) => {
    const { title: question, because } = routingWords(step, language, body)
    return { id: `why-${step.step}`, state: 'done' as const, title: question, detail: because }
  })
  return (
    <Sheet id={IDS.case.whySheet} open={open} title={title} onClose={onClose}>
      <Words className="case-muted">{t('whyLead')}</Words>
      <Timeline label={title} steps={steps} />
    </Sheet>
  )
}

/** 首问责任人: who answers for it, at which station, how to reach them, and why it is them. */
export const Responder = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const [why, setWhy] = useState(false)
  const { firstResponder, handler } = view
  return (
    <Section title={t('responder')}>
      <Card id={IDS.case.responder}>
        <Box className="case-lines">
          <WhoAnswers callId={IDS.case.call} of={view} />
          {handler.sign !== firstResponder.sign && (
            <Words className="case-muted">{t('handler', { sign: handler.sign })}</Words>
          )}
          <Pressable id={IDS.case.why} className="case-link" onPress={() => setWhy(true)}>
            <Words>{t('why')}</Words>
            <Icon name="chevron-right" />
          </Pressable>
        </Box>
      </Card>
      <Why view={view} open={why} onClose={() => setWhy(false)} />
    </Section>
  )
}
