import Taro from '@tarojs/taro'
import type { Subscribe } from './contract'

export type { Subscribe, Subscribed } from './contract'

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
