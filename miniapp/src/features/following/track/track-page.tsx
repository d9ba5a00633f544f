import { type TrackedCase, trackCase } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Banner, Box, Button, Card, Screen, TextField, Words } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { listsTexts } from '@/i18n/following'
import { open, useParameters } from '@/platform/navigation'
import { call, useSession } from '@/server'
import { IDS } from '../ids'
import { Tracked } from './tracked'
import './track.css'

type Trouble = 'notFound' | 'busy' | 'offline'

const HELP = { notFound: 'notFoundHelp', busy: 'busyHelp', offline: undefined } as const

/** Asks for one case by its number and code. */
const useTracking = () => {
  const [found, setFound] = useState<TrackedCase>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const find = async (number: string, code: string) => {
    setBusy(true)
    const told = await call(trackCase, { params: { number }, query: { code } })
    setBusy(false)
    if (told.outcome === 'done') {
      setFound(told.value)
      return setTrouble(undefined)
    }
    if (told.outcome === 'unheard' || told.problem.status >= 500) return setTrouble('offline')
    setTrouble(told.problem.status === 429 ? 'busy' : 'notFound')
  }
  return { found, trouble, busy, find, forget: () => setFound(undefined) }
}

const Ask = ({ tracking, number: given }: { tracking: ReturnType<typeof useTracking>; number: string }) => {
  const t = useTexts(listsTexts)
  const [number, setNumber] = useState(given)
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const { trouble, busy, find } = tracking
  const help = trouble && HELP[trouble]
  const go = () => {
    setAsked(true)
    const [n, c] = [number.trim(), code.trim()]
    if (n !== '' && c !== '') void find(n, c)
  }
  return (
    <Card>
      <Box className="track-form">
        <Words className="track-lead">{t('trackLead')}</Words>
        {trouble && (
          <Banner
            id={IDS.track.told}
            kind={trouble === 'offline' ? 'warning' : 'danger'}
            title={t(trouble)}
            {...(help ? { detail: t(help) } : {})}
          />
        )}
        <TextField
          id={IDS.track.number}
          label={t('number')}
          placeholder={t('numberHint')}
          value={number}
          maxLength={40}
          {...(asked && number.trim() === '' ? { error: t('numberMissing') } : {})}
          onChange={setNumber}
        />
        <TextField
          id={IDS.track.code}
          label={t('code')}
          placeholder={t('codeHint')}
          value={code}
          maxLength={40}
          {...(asked && code.trim() === '' ? { error: t('codeMissing') } : {})}
          onChange={setCode}
          onConfirm={go}
        />
        <Button id={IDS.track.find} wide icon="search" label={t('find')} busy={busy} onPress={go} />
      </Box>
    </Card>
  )
}

/** How a report stands, by number and code, without signing in. */
export const TrackPage = () => {
  const names = useTexts(appTexts)
  const t = useTexts(listsTexts)
  const { number = '' } = useParameters('resident/track/index')
  const tracking = useTracking()
  const { found, forget } = tracking
  const signedIn = useSession() !== undefined
  return (
    <Screen id="track" title={names('track')}>
      {found ? (
        <>
          <Tracked found={found} />
          {!signedIn && (
            <Button
              id={IDS.track.signIn}
              wide
              kind="secondary"
              label={t('signInForMore')}
              onPress={() => void open('resident/sign-in/index', { next: '/resident/cases/index' })}
            />
          )}
          <Button id={IDS.track.another} wide kind="quiet" label={t('another')} onPress={forget} />
        </>
      ) : (
        <Ask tracking={tracking} number={number} />
      )}
    </Screen>
  )
}
