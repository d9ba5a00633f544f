import { useEffect, useRef } from 'react'
import { ActionBar, Banner, Box, Button, Card, Screen, Words } from '@/components'
import { useNow } from '@/features/cases'
import { SignInNeeded } from '@/features/people'
import { useTexts } from '@/i18n'
import { checkInTexts } from '@/i18n/activities/check-in'
import { login } from '@/platform/login'
import { addressOf, open, useParameters } from '@/platform/navigation'
import { scanCode } from '@/platform/scan'
import { isAtTheDoor } from '../bookings/live'
import { useMayBook, useMyBookings } from '../bookings/use-my-bookings'
import { IDS } from '../ids'
import { ByCode } from './by-code'
import { Done, ToTicket } from './done'
import { readScanned } from './read-scanned'
import { type Trouble, useCheckIn } from './use-check-in'
import './check-in.css'

type CheckIn = ReturnType<typeof useCheckIn>

/** Checks in by itself where the page was opened by the station’s code. */
const useOpenedByCode = (session: string | undefined, code: string | undefined, go: CheckIn['go']) => {
  const began = useRef(false)
  useEffect(() => {
    if (began.current || !session || !code) return
    began.current = true
    void go(session, code)
  }, [session, code, go])
}

const useScanning = ({ go, say }: CheckIn) => {
  const t = useTexts(checkInTexts)
  return async () => {
    const scanned = await scanCode()
    if (scanned.outcome === 'refused') return say(t('cameraRefused'))
    if (scanned.outcome === 'unreadable') return say(t('unreadable'))
    if (scanned.outcome === 'cancelled') return
    const read = readScanned(scanned.text)
    if (read.kind === 'code') return go(read.sessionId, read.code)
    say(t(read.kind === 'ticket' ? 'ticketCode' : 'otherCode'))
  }
}

const TroubleBanner = ({ trouble: { words, help, unbooked } }: { trouble: Trouble }) => {
  const t = useTexts(checkInTexts)
  const toSession = unbooked !== undefined && {
    id: IDS.checkIn.toSession,
    label: t('toSession'),
    onPress: () => void open('resident/session/index', { id: unbooked }),
  }
  return (
    <Banner
      id={IDS.checkIn.trouble}
      kind="danger"
      title={words}
      {...(help ? { detail: help } : {})}
      {...(toSession ? { action: toSession } : {})}
    />
  )
}

const Door = ({ state, session }: { state: CheckIn; session: string | undefined }) => {
  const t = useTexts(checkInTexts)
  const now = useNow()
  const bookings = useMyBookings().items.filter((one) => isAtTheDoor(one, now))
  return (
    <>
      <Box className="check-in-lines" live="assertive">
        <Words className="check-in-muted">{t('lead')}</Words>
        {state.trouble && <TroubleBanner trouble={state.trouble} />}
      </Box>
      <Card>
        <ByCode
          bookings={bookings}
          session={session}
          busy={state.busy}
          onCode={(of, code) => void state.go(of, code)}
        />
      </Card>
    </>
  )
}

const Scan = ({ state }: { state: CheckIn }) => {
  const t = useTexts(checkInTexts)
  const scan = useScanning(state)
  return (
    <ActionBar>
      <Button
        id={IDS.checkIn.scan}
        wide
        icon="camera"
        label={t(login.door === 'web' ? 'scanWeb' : 'scan')}
        busy={state.busy}
        onPress={() => void scan()}
      />
    </ActionBar>
  )
}

const SignedIn = ({ session, code }: { session: string | undefined; code: string | undefined }) => {
  const t = useTexts(checkInTexts)
  const state = useCheckIn()
  useOpenedByCode(session, code, state.go)
  const { done } = state
  return (
    <Screen
      id="check-in"
      title={t('title')}
      footer={done ? <ToTicket booking={done} /> : <Scan state={state} />}
    >
      {done ? <Done booking={done} /> : <Door state={state} session={session} />}
    </Screen>
  )
}

/** At the station’s door: scan its code, or type it. Opened by the code itself, it checks in at once. */
export const CheckInPage = () => {
  const t = useTexts(checkInTexts)
  const { session, code } = useParameters('resident/check-in/index')
  const mayBook = useMayBook()
  if (mayBook) return <SignedIn session={session} code={code} />
  return (
    <Screen id="check-in" title={t('title')}>
      <SignInNeeded next={addressOf('resident/check-in/index', { session, code })} />
    </Screen>
  )
}
