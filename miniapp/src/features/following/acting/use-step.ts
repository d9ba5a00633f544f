import { type ActionName, actOnCase, type Carried, type CaseView } from '@yizhan/shared/cases'
import { useRef, useState } from 'react'
import { call } from '@/server'
import { useCaseNews } from '../case/use-case'
import { type Came, cameOf } from './told'

/** Doing one step to a case. What was refused stays to be read until the next try. */
export const useStep = (view: CaseView, action: ActionName) => {
  const { put, askAgain } = useCaseNews()
  const [busy, setBusy] = useState(false)
  const [came, setCame] = useState<Came>()
  const lost = useRef(false)

  const settle = async (now: Came): Promise<boolean> => {
    lost.current = now.kind === 'unheard' && (lost.current || now.lost)
    if (now.kind === 'done') put(now.view)
    else if (now.kind !== 'unheard' && now.kind !== 'fault') await askAgain(view.id)
    const done = now.kind === 'done' || now.kind === 'doneBefore'
    setCame(done ? undefined : now)
    return done
  }

  /** True when it is done. */
  const go = async (carried: Carried): Promise<boolean> => {
    setBusy(true)
    const body = { ...carried, action, expectedVersion: view.version }
    const told = await call(actOnCase, { params: { id: view.id }, body })
    const done = await settle(cameOf(told, action, lost.current))
    setBusy(false)
    return done
  }

  return { go, busy, came, forget: () => setCame(undefined) }
}

export type StepState = ReturnType<typeof useStep>
