import type { CaseView } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Box, Button, Card, ListRow, Section, Words } from '@/components'
import { routingWords, useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case-people.css'

/** Who reported it, as far as this person may know; nothing for whoever has no more to do with it. */
export const CaseReporter = ({ view }: { view: CaseView }) => {
  const t = useTexts(deskCaseTexts)
  if (!view.reporter) return null
  const { anonymous, phone } = view.reporter
  return (
    <Section id="desk-reporter" title={t('reporter')}>
      <Card padding="flush">
        {phone === undefined ? (
          <ListRow
            icon={anonymous ? 'eye-off' : 'user-round'}
            title={t(anonymous ? 'anonymous' : 'noPhone')}
            detail={t(anonymous ? 'anonymousHelp' : 'noPhoneHelp')}
          />
        ) : (
          <ListRow
            id={IDS.call}
            icon="phone"
            title={t('phone')}
            value={phone}
            detail={t('phoneLogged')}
            onPress={() => callPhone(phone)}
          />
        )}
      </Card>
    </Section>
  )
}

const Why = ({ view }: { view: CaseView }) => {
  const language = useLanguage()
  const categories = useCategories()
  return (
    <Box className="case-why" role="list">
      {view.routing.map((step) => {
        const { title, because } = routingWords(step, language, categories.body)
        return (
          <Box key={step.step} className="case-why-step" role="listitem">
            <Words className="case-why-title">{title}</Words>
            <Words className="case-why-because">{because}</Words>
          </Box>
        )
      })}
    </Box>
  )
}

/** Who answers for it, who handles it, and why it is them. */
export const CaseResponsible = ({ view }: { view: CaseView }) => {
  const t = useTexts(deskCaseTexts)
  const [why, setWhy] = useState(false)
  const { firstResponder, handler, station } = view
  return (
    <Section id="desk-responsible" title={t('responsible')}>
      <Card padding="flush">
        <ListRow icon="shield-check" title={t('firstResponder')} value={firstResponder.sign} />
        {handler.sign !== firstResponder.sign && (
          <ListRow icon="user-round" title={t('handler')} value={handler.sign} />
        )}
        <ListRow
          id={IDS.callStation}
          icon="phone"
          title={t('stationPhone')}
          value={station.phone}
          onPress={() => callPhone(station.phone)}
        />
        <Box className="case-why-place">
          {why && <Why view={view} />}
          <Button id={IDS.why} kind="quiet" label={t(why ? 'whyHide' : 'why')} onPress={() => setWhy(!why)} />
        </Box>
      </Card>
    </Section>
  )
}
