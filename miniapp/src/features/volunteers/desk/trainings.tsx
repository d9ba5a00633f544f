import { useQueryClient } from '@tanstack/react-query'
import { listVolunteers, TRAININGS, tickTraining, type VolunteerLine } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Card, Section, SwitchRow, toasts, Words } from '@/components'
import { commonTexts, dateText, useTexts } from '@/i18n'
import { volunteerDeskTexts } from '@/i18n/volunteers/desk'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { volunteerWords } from '@/i18n/volunteers/words'
import { call } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import '../volunteers.css'

type Training = (typeof TRAININGS)[number]

interface TrainingsProps {
  line: VolunteerLine
  onLine: (line: VolunteerLine) => void
}

/** What a volunteer has been told before risky work: recorded, or taken back, by one tap. */
export const Trainings = ({ line, onLine }: TrainingsProps) => {
  const t = useTexts(volunteerDeskTexts)
  const told = useTexts(volunteerTexts)
  const words = useTexts(volunteerWords)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const tick = async (training: Training, done: boolean) => {
    if (busy) return
    setBusy(true)
    const answer = await call(tickTraining, {
      params: { id: line.person.personId, training },
      body: { done },
    })
    setBusy(false)
    if (answer.outcome !== 'done')
      return toasts.show(answer.outcome === 'unheard' ? common('unheard') : t('failed'))
    onLine(answer.value)
    void queries.invalidateQueries({ queryKey: [listVolunteers.id] })
  }
  return (
    <Section title={t('trainings')}>
      <Words className="volunteers-muted">{t('trainingsHelp')}</Words>
      <Card padding="flush">
        {TRAININGS.map((training) => {
          const had = line.trainings.find((one) => one.training === training)
          return (
            <SwitchRow
              key={training}
              id={IDS.desk.training(training)}
              title={words(training)}
              on={had !== undefined}
              onChange={(on) => void tick(training, on)}
              {...(had
                ? { detail: told('trainingBy', { date: dateText(had.at, language), sign: had.by }) }
                : {})}
            />
          )
        })}
      </Card>
    </Section>
  )
}
