import Taro from '@tarojs/taro'
import type { Agreement, AgreementsOf, Subscribe } from './contract'

export type { Agreement, AgreementsOf, Subscribe, Subscribed } from './contract'

export const subscribe: Subscribe = async (templateIds) => {
  if (templateIds.length === 0) return { outcome: 'answered', accepted: [] }
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: templateIds.slice(0, 3), entityIds: [] })
    const accepted = templateIds.filter((id) => (answer as { [id: string]: unknown })[id] === 'accept')
    return { outcome: 'answered', accepted }
  } catch {
    return { outcome: 'answered', accepted: [] }
  }
}

const ANSWERS: Readonly<Record<string, Agreement>> = {
  accept: 'accepted',
  reject: 'rejected',
  ban: 'rejected',
}

/** A phone that does not tell is one that asks. */
const settingsKept = async () => {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
    return subscriptionsSetting as Partial<typeof subscriptionsSetting> | undefined
  } catch {
    return undefined
  }
}

export const agreementsOf: AgreementsOf = async (templateIds) => {
  const kept = await settingsKept()
  const answerOf = (id: string): Agreement =>
    kept?.mainSwitch === false ? 'rejected' : (ANSWERS[String(kept?.itemSettings?.[id])] ?? 'asks')
  return Object.fromEntries(templateIds.map((id) => [id, answerOf(id)]))
}
