import type { AgreementsOf, Subscribe } from './contract'

export type { Agreement, AgreementsOf, Subscribe, Subscribed } from './contract'

export const subscribe: Subscribe = async () => ({ outcome: 'unsupported' })

export const agreementsOf: AgreementsOf = async () => undefined
