import type { CaseView } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Box, Card, ClockBar, Icon, Pressable, StatusChip, Words } from '@/components'
import { clockWords, leadingClock, nextWords, stateChip, useCategories, useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case.css'

type Clock = CaseView['clocks'][number]

/** The clock in words; when exactly, on asking. */
export const Clock = ({ clock }: { clock: Clock }) => {
  const t = useTexts(caseTexts)
  const [exact, setExact] = useState(false)
  const said = clockWords(clock, useNow(), useLanguage())
  return (
    <Box className="case-lines">
      <ClockBar
        id={IDS.case.clock}
        label={said.label}
        used={said.used}
        tone={said.tone}
        words={said.words}
        note={`${said.label} · ${said.note}`}
      />
      {said.provisional && <Words className="case-muted">{said.provisional}</Words>}
      {exact && <Words className="case-muted case-text">{said.exact}</Words>}
      <Pressable id={IDS.case.exact} className="case-link" expanded={exact} onPress={() => setExact(!exact)}>
        <Words>{t(exact ? 'lessExact' : 'exact')}</Words>
      </Pressable>
    </Box>
  )
}

/** What it is, how it stands, by when, and what happens next. */
export const Top = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const { label } = useCategories()
  const clock = leadingClock(view)
  const now = useNow()
  return (
    <Card>
      <Box className="case-top">
        <Box className="case-top-head">
          <Words className="case-category" role="heading">
            {label(view.category)}
          </Words>
          <StatusChip id={IDS.case.state} {...stateChip(view.state, language)} />
        </Box>
        <Words id={IDS.case.number} className="case-muted" selectable label={`${t('number')} ${view.number}`}>
          {view.number}
        </Words>
        {clock && <Clock clock={clock} />}
        {view.instructions.map(({ by, at }) => (
          <Words key={at} className="case-muted">
            {t('instructed', { sign: by.sign, moment: momentText(at, now, language) })}
          </Words>
        ))}
        <Box id={IDS.case.next} className="case-next" role="group" label={t('next')}>
          <Icon name="info" />
          <Words>{nextWords(view.state, language, view.viewer)}</Words>
        </Box>
      </Box>
    </Card>
  )
}
