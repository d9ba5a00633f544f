import { getCheckInCode } from '@yizhan/shared/activities'
import type { AnswerOf } from '@yizhan/shared/kernel'
import { toEpoch } from '@yizhan/shared/kernel'
import { useEffect, useState } from 'react'
import { ActionBar, Box, Button, ErrorState, QrPicture, Screen, SkeletonCard, Words } from '@/components'
import { useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import { useShown } from '../use-shown'

type Code = AnswerOf<typeof getCheckInCode>

/** Seconds after which a code that could not be had is asked for again. */
const RETRY = 5

/** Seconds for which a code is shown yet; a device whose clock is off shows it for its whole time. */
export const secondsLeft = ({ validUntil, seconds }: Code, heardAt: number, now: number): number => {
  const told = (toEpoch(validUntil) - heardAt) / 1000
  const whole = told > 0 && told <= seconds ? told : seconds
  return Math.max(0, Math.ceil(whole - Math.max(0, now - heardAt) / 1000))
}

const useSecond = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const useCode = (sessionId: string) => {
  const now = useSecond()
  const shown = useShown()
  const code = useAnswer(
    getCheckInCode,
    { params: { id: sessionId } },
    { staleTime: 0, networkMode: 'always', retry: false },
  )
  const { data, dataUpdatedAt, errorUpdatedAt, isFetching, refetch } = code
  const left = data ? secondsLeft(data, dataUpdatedAt, now) : 0
  const rested = now - errorUpdatedAt > RETRY * 1000
  useEffect(() => {
    if (shown && left === 0 && rested && !isFetching) void refetch()
  }, [shown, left, rested, isFetching, refetch])
  return { code: left > 0 ? data : undefined, left, error: code.error }
}

const ShownCode = ({ code, left }: { code: Code; left: number }) => {
  const t = useTexts(doorTexts)
  const turn = `${Math.round((left / code.seconds) * 100)}%`
  return (
    <Box className="code-shown">
      <QrPicture id={IDS.code.picture} text={code.text} label={t('codePicture', { code: code.code })} />
      <Words id={IDS.code.words} className="code-words" selectable>
        {`${code.code.slice(0, 4)} ${code.code.slice(4)}`}
      </Words>
      <Box className="code-left">
        <Box
          className="code-ring"
          style={{ background: `conic-gradient(var(--primary) ${turn}, var(--line) 0)` }}
          silent
        >
          <Box className="code-ring-hole" />
        </Box>
        <Words>{t('codeLeft', { n: left })}</Words>
      </Box>
      <Words className="plan-muted">{t('codeHelp')}</Words>
    </Box>
  )
}

interface CodeScreenProps {
  sessionId: string
  title: string
  onBack: () => void
}

/** The station’s changing code, large enough for a hall. */
export const CodeScreen = ({ sessionId, title, onBack }: CodeScreenProps) => {
  const t = useTexts(doorTexts)
  const { code, left, error } = useCode(sessionId)
  return (
    <Screen
      id={IDS.code.page}
      title={t('codeTitle')}
      footer={
        <ActionBar>
          <Button id={IDS.code.back} wide kind="secondary" label={t('toList')} onPress={onBack} />
        </ActionBar>
      }
    >
      <Words className="code-title">{title}</Words>
      {code ? (
        <ShownCode code={code} left={left} />
      ) : error ? (
        <ErrorState
          kind={error.problem ? 'failed' : 'offline'}
          title={error.problem?.title ?? t('codeOffline')}
          detail={error.problem?.detail ?? t('codeOfflineHelp')}
        />
      ) : (
        <SkeletonCard />
      )}
    </Screen>
  )
}
