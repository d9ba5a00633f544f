import type { PublicCase } from '@yizhan/shared/cases'
import { useEffect, useRef, useState } from 'react'
import { network } from '@/platform/network'
import { showById } from '@/platform/scroll'
import { shownAnswers } from '../draft/report-of'
import { drafts, sendQueue } from '../reporting'
import { signInSilently } from '../sending/sign-in-silently'
import { amissIn, controlOf } from './amiss'
import { askNearby } from './use-nearby'
import type { ReportForm } from './use-report'

/** What stands between the tap and the sending. */
type Asking = { readonly what: 'signIn' } | { readonly what: 'nearby'; readonly cases: readonly PublicCase[] }

const SLOW = 5000

/** Whether the person has waited longer than people do without asking. */
const useSlow = (busy: boolean): boolean => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), SLOW)
    return () => clearTimeout(timer)
  }, [busy])
  return slow
}

/** Sends the report by the person's own tap; `nearby` are the cases that the page shows already. */
export const useSend = (form: ReportForm, nearby: readonly PublicCase[]) => {
  const { draft, change, category, where } = form
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const seen = useRef(false)
  const slow = useSlow(busy)

  /** Once it is sent its draft is gone, and the page goes on to the receipt by itself. */
  const deliver = async () => {
    setAsking(undefined)
    setBusy(true)
    const delivery = await sendQueue.send(draft.id)
    setBusy(false)
    if (delivery.outcome === 'kept' && delivery.draft.errors[0])
      showById(controlOf(delivery.draft.errors[0].path))
  }

  /** What is open close by is shown once, before the first sending, unless the page shows it. */
  const showNearbyFirst = async (): Promise<boolean> => {
    if (seen.current || nearby.length > 0 || !draft.category || !draft.place) return false
    seen.current = true
    const cases = (await askNearby(draft.category, draft.place)).filter(({ following }) => !following)
    if (cases.length > 0) setAsking({ what: 'nearby', cases })
    return cases.length > 0
  }

  const goOn = async () => {
    setBusy(true)
    const asked = network.online() && (await showNearbyFirst())
    setBusy(false)
    if (!asked) await deliver()
  }

  const send = async () => {
    const amiss = amissIn(draft, category, where.data)
    change({ kind: 'refused', errors: amiss })
    if (amiss[0]) return showById(controlOf(amiss[0].path))
    if (category) change({ kind: 'answersSettled', answers: shownAnswers(category, draft.answers) })
    if (!network.online()) return deliver()
    setBusy(true)
    const signIn = await signInSilently()
    setBusy(false)
    if (signIn === 'person') return setAsking({ what: 'signIn' })
    await goOn()
  }

  /** The report waits already: only signing in may still be asked for. */
  const retry = async () => {
    if (network.online() && (await signInSilently()) === 'person') return setAsking({ what: 'signIn' })
    await deliver()
  }

  return {
    busy,
    slow,
    asking,
    send,
    retry,
    deliver,
    goOn: async () => {
      setAsking(undefined)
      await goOn()
    },
    /** The report is marked to be sent: it goes as soon as somebody is signed in. */
    sendAfterSignIn: () => void sendQueue.send(draft.id),
    askSignIn: () => setAsking({ what: 'signIn' }),
    stopAsking: () => setAsking(undefined),
    takeBack: () => void drafts.change(draft.id, { kind: 'takenBack' }),
  }
}

export type SendForm = ReturnType<typeof useSend>
