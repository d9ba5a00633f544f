import { useQueryClient } from '@tanstack/react-query'
import {
  CHOSEN_PURPOSES,
  getMe,
  type Person,
  PURPOSES,
  type Purpose,
  setConsents,
} from '@yizhan/shared/people'
import { Box, Card, ListRow, Section, SwitchRow, toasts, Words } from '@/components'
import { dateText, useTexts } from '@/i18n'
import { privacyTexts } from '@/i18n/people'
import { call } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { rememberPerson } from '../sign-in/exchange'
import './privacy.css'

const NAMES = Object.keys(PURPOSES) as Purpose[]
type Chosen = (typeof CHOSEN_PURPOSES)[number]

const isChosen = (purpose: Purpose): purpose is Chosen =>
  (CHOSEN_PURPOSES as readonly Purpose[]).includes(purpose)

/** News is sent unless it was declined; anything else that rests on consent waits for it. */
const isGranted = (person: Person, purpose: Purpose): boolean =>
  person.consents.find((one) => one.purpose === purpose)?.granted ?? purpose === 'progressNotices'

const PurposeRow = ({ person, purpose }: { person: Person; purpose: Purpose }) => {
  const t = useTexts(privacyTexts)
  const language = useLanguage()
  const queries = useQueryClient()
  const { basis } = PURPOSES[purpose]
  const since = person.consents.find((one) => one.purpose === purpose)?.at
  const change = async (purpose: Chosen, granted: boolean) => {
    const told = await call(setConsents, { body: { consents: [{ purpose, granted }] } })
    if (told.outcome !== 'done') return toasts.show(t('failed'))
    rememberPerson(told.value)
    queries.setQueryData([getMe.id, {}], told.value)
  }
  const date = since ? t('since', { date: dateText(since, language) }) : undefined
  return (
    <>
      {basis === 'consent' && isChosen(purpose) ? (
        <SwitchRow
          id={IDS.privacy.consent(purpose)}
          title={t(purpose)}
          detail={date}
          on={isGranted(person, purpose)}
          onChange={(on) => void change(purpose, on)}
        />
      ) : (
        <ListRow title={t(purpose)} {...(isGranted(person, purpose) && date ? { detail: date } : {})} />
      )}
      <Box className="privacy-note">
        <Words>{t(`${purpose}Help`)}</Words>
        <Words>{t(basis)}</Words>
      </Box>
    </>
  )
}

/** Each purpose with its basis in law and what withdrawing does. */
export const Purposes = ({ person }: { person: Person }) => {
  const t = useTexts(privacyTexts)
  return (
    <Section title={t('purposes')}>
      {NAMES.map((purpose) => (
        <Card key={purpose} padding="flush">
          <PurposeRow person={person} purpose={purpose} />
        </Card>
      ))}
    </Section>
  )
}
