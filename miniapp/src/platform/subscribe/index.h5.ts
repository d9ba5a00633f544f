import type { Subscribe } from './contract'

export type { Subscribe, Subscribed } from './contract'

export const subscribe: Subscribe = async () => ({ outcome: 'unsupported' })
