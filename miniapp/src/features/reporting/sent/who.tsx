import { useState } from 'react'
import { Box, Button, Card, Icon, Pressable, Section, Words } from '@/components'
import { clockWords, nextWords, routingWords, useCategories, useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { sentTexts } from '@/i18n/reporting'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { Receipt } from '../sending/receipts'

interface ReceiptProps {
  receipt: Receipt
}

const Why = ({ receipt }: ReceiptProps) => {
  const language = useLanguage()
  const categories = useCategories()
  return (
    <Box className="sent-why" role="list">
      {receipt.case.routing.map((step) => {
        const { title, because } = routingWords(step, language, categories.body)
        return (
          <Box key={step.step} className="sent-why-step" role="listitem">
            <Words className="sent-label">{title}</Words>
            <Words>{because}</Words>
          </Box>
        )
      })}
    </Box>
  )
}

/** The first responder by sign, their station and its telephone; and why it is them. */
export const Who = ({ receipt }: ReceiptProps) => {
  const t = useTexts(sentTexts)
  const [why, setWhy] = useState(false)
  const { firstResponder, station } = receipt.case
  return (
    <Section title={t('who')}>
      <Card>
        <Box className="sent-who">
          <Words className="sent-label">{t('responder')}</Words>
          <Words className="sent-who-sign">{firstResponder.sign}</Words>
          <Words className="report-quiet">{station.name}</Words>
          <Button
            id={IDS.sent.call}
            wide
            kind="secondary"
            icon="phone"
            label={`${t('callStation')} ${station.phone}`}
            onPress={() => callPhone(station.phone)}
          />
          <Pressable
            id={IDS.sent.why}
            className="report-link sent-why-link"
            expanded={why}
            onPress={() => setWhy(!why)}
          >
            <Words>{t('why')}</Words>
            <Icon name="chevron-down" className={`report-basis-more ${why ? 'report-basis-open' : ''}`} />
          </Pressable>
          {why && <Why receipt={receipt} />}
        </Box>
      </Card>
    </Section>
  )
}

export const When = ({ receipt }: ReceiptProps) => {
  const t = useTexts(sentTexts)
  const language = useLanguage()
  const now = useNow()
  return (
    <Section title={t('when')}>
      <Card>
        <Box className="sent-when">
          {receipt.case.clocks.map((clock) => {
            const { label, note, words } = clockWords(clock, now, language)
            return (
              <Box key={clock.stage} className="sent-when-row">
                <Words className="sent-when-label">{label}</Words>
                <Box className="sent-when-words">
                  <Words className="sent-when-note">{note}</Words>
                  <Words className="report-quiet">{words}</Words>
                </Box>
              </Box>
            )
          })}
        </Box>
      </Card>
    </Section>
  )
}

export const Next = ({ receipt }: ReceiptProps) => {
  const t = useTexts(sentTexts)
  const language = useLanguage()
  return (
    <Section title={t('next')}>
      <Card>
        <Words>{nextWords(receipt.case.state, language)}</Words>
      </Card>
    </Section>
  )
}
