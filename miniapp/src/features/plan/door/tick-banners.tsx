import { Banner } from '@/components'
import { momentText, useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { TickState, TickStore } from './tick-store'
import type { ToldTick } from './ticks'
import type { Door } from './use-door'

const REASONS = [
  'stillWaiting',
  'checkInNotOpen',
  'checkInOver',
  'notCheckedIn',
  'sessionCancelled',
  'wrongState',
  'notFound',
] as const

/** How old the list is, where it could not be asked for. */
export const OldList = ({ door, heard, now }: { door: Door; heard: boolean; now: string }) => {
  const t = useTexts(doorTexts)
  const language = useLanguage()
  const at = momentText(door.at, now, language)
  return (
    <Banner
      id={IDS.door.offline}
      kind="warning"
      icon="wifi-off"
      title={t(heard ? 'old' : 'offline')}
      detail={t(heard ? 'oldHelp' : 'offlineHelp', { at })}
    />
  )
}

/** How many ticks wait, and sending them now. */
export const UnsentTicks = ({ state, ticks }: { state: TickState; ticks: TickStore }) => {
  const t = useTexts(doorTexts)
  const n = state.queue.waiting.length
  if (n === 0 || (state.sending && state.kept)) return null
  const refused = state.failed !== undefined && state.failed !== 'unheard' ? state.failed : undefined
  const detail = refused ? `${t('sendFailed')} · ${refused.title}` : t('unsentHelp')
  return (
    <>
      {!state.kept && <Banner kind="danger" title={t('unkept')} detail={t('unkeptHelp')} />}
      <Banner
        id={IDS.door.unsent}
        kind={refused ? 'danger' : 'info'}
        icon="cloud-upload"
        title={t('unsent', { n })}
        detail={detail}
        action={{ id: IDS.door.send, label: t('sendNow'), onPress: () => void ticks.send() }}
      />
    </>
  )
}

/** Ticks that changed nothing, by name: done before, or refused. */
export const ToldTicks = ({ door, state, ticks }: { door: Door; state: TickState; ticks: TickStore }) => {
  const t = useTexts(doorTexts)
  const { told } = state.queue
  if (told.length === 0) return null
  const said = ({ bookingId, what, outcome, reason }: ToldTick) => {
    const name = door.lines.find(({ id }) => id === bookingId)?.name ?? bookingId
    if (outcome === 'already') return t('already', { name, what: t(what) })
    const known = REASONS.find((one) => one === reason)
    return known
      ? t('refused', { name, what: t(what), reason: t(`reason_${known}`) })
      : t('refusedPlain', { name, what: t(what) })
  }
  return (
    <Banner
      id={IDS.door.told}
      kind="warning"
      title={t('told', { n: told.length })}
      detail={told.map(said).join('；')}
      action={{ id: IDS.door.read, label: t('read'), onPress: ticks.read }}
    />
  )
}
