import { tapDiary } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import { useRef, useState } from 'react'
import { locate } from '@/platform/location'
import { call } from '@/server'
import { type TapTold, tapTold } from './tap-told'

/** Saying that it is happening now. A tap whose answer was lost keeps its id, so that tapping again counts once. */
export const useTap = (caseId: string, onCounted: () => Promise<void>) => {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<TapTold>()
  const id = useRef<string>()

  const attempt = async (): Promise<TapTold> => {
    const here = await locate()
    if (here.outcome !== 'found') return { kind: here.outcome }
    id.current ??= newId()
    const body = { id: id.current, place: here.place }
    return tapTold(await call(tapDiary, { params: { id: caseId }, body }))
  }

  const tap = async () => {
    setBusy(true)
    const came = await attempt()
    if (came.kind !== 'unheard') id.current = undefined
    if (came.kind === 'counted' || came.kind === 'onceAnHour') await onCounted()
    setTold(came)
    setBusy(false)
  }

  return { tap, busy, told }
}
