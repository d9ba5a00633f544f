import type { MyBooking } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Banner, Box, Button, ChoiceChips, TextField } from '@/components'
import { timeText, useTexts } from '@/i18n'
import { checkInTexts } from '@/i18n/activities/check-in'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { sessionTitle } from '../words/session-words'
import { readTyped } from './read-scanned'
import './check-in.css'

const CODE_LENGTH = 12

interface ByCodeProps {
  /** What I may be standing at the door for. */
  bookings: readonly MyBooking[]
  /** The session that was opened, where one was. */
  session: string | undefined
  busy: boolean
  onCode: (of: string | MyBooking, code: string) => void
}

const None = () => {
  const t = useTexts(checkInTexts)
  return (
    <Banner
      kind="info"
      title={t('noneToday')}
      detail={t('noneTodayHelp')}
      action={{
        id: IDS.checkIn.toMine,
        label: t('toMine'),
        onPress: () => void open('resident/bookings/index'),
      }}
    />
  )
}

interface WhichProps {
  bookings: readonly MyBooking[]
  chosen: string | undefined
  error: string | undefined
  onChoose: (id: string) => void
}

const Which = ({ bookings, chosen, error, onChoose }: WhichProps) => {
  const t = useTexts(checkInTexts)
  const language = useLanguage()
  return (
    <ChoiceChips
      id={IDS.checkIn.which}
      label={t('which')}
      {...(error === undefined ? {} : { error })}
      choices={bookings.map(({ id, session }) => ({
        value: id,
        label: `${timeText(session.startsAt)} ${sessionTitle(session, language)}`,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

/** The other way: the eight characters, and which session they are for where that is not known. */
export const ByCode = ({ bookings, session, busy, onCode }: ByCodeProps) => {
  const t = useTexts(checkInTexts)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [amiss, setAmiss] = useState<'code' | 'which'>()
  const only = bookings.length === 1 ? bookings[0] : bookings.find(({ id }) => id === chosen)
  const of = session ?? only
  if (session === undefined && bookings.length === 0) return <None />
  const send = () => {
    const code = readTyped(typed)
    const missing = code === undefined ? 'code' : of === undefined ? 'which' : undefined
    setAmiss(missing)
    if (code !== undefined && of !== undefined) onCode(of, code)
  }
  return (
    <Box className="check-in-lines">
      {session === undefined && bookings.length > 1 && (
        <Which
          bookings={bookings}
          chosen={chosen}
          error={amiss === 'which' ? t('whichMissing') : undefined}
          onChoose={setChosen}
        />
      )}
      <TextField
        id={IDS.checkIn.code}
        label={t('or')}
        help={t('codeHint')}
        {...(amiss === 'code' ? { error: t('codeShort') } : {})}
        maxLength={CODE_LENGTH}
        value={typed}
        onChange={setTyped}
        onConfirm={send}
      />
      <Button id={IDS.checkIn.send} wide kind="secondary" label={t('send')} busy={busy} onPress={send} />
    </Box>
  )
}
