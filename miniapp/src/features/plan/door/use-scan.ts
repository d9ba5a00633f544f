import type { BookingLine } from '@yizhan/shared/activities'
import { useState } from 'react'
import { useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { scanCode } from '@/platform/scan'
import { readTicket } from './ticket'
import type { DoorLine } from './ticks'

interface Scanning {
  readonly sessionId: string
  readonly lines: readonly DoorLine[]
  readonly all: readonly BookingLine[]
  readonly onTicket: (at: DoorLine) => void
}

/** Scans tickets, and says in words what came of the last one. */
export const useScan = ({ sessionId, lines, all, onTicket }: Scanning) => {
  const t = useTexts(doorTexts)
  const [said, setSaid] = useState<{ text: string; good: boolean }>()
  const tell = (text: string, good = false) => setSaid({ text, good })
  const take = (text: string) => {
    const ticket = readTicket(text)
    if (ticket?.sessionId !== sessionId) return tell(t('otherTicket'))
    const at = lines.find(({ line }) => line.id === ticket.bookingId)
    if (!at) {
      const left = all.some(({ id }) => id === ticket.bookingId)
      return tell(t(left ? 'cancelledTicket' : 'unknownTicket'))
    }
    const { name } = at.line
    if (at.stage === 'waiting') return tell(t('waitingTicket', { name }))
    if (at.stage === 'in' || at.stage === 'out') return tell(t('tickedBefore', { name }))
    onTicket(at)
    return tell(t('ticked', { name }), true)
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.outcome === 'read') take(scanned.text)
    if (scanned.outcome === 'refused') tell(t('scanRefused'))
    if (scanned.outcome === 'unreadable') tell(t('scanUnreadable'))
  }
  return { scan, said }
}
