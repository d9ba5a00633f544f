import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import { toInstant } from '@yizhan/shared/kernel'
import { type Huancui, loadHuancui } from '../data'
import { loadDistrict } from '../local/seed/load-district'
import { loadYearPlan } from '../local/seed/load-year-plan'

/** Whom a district starts with in earnest: posts, and nobody who is there to be tried out. */
const DEMO_ROLES: readonly string[] = ['resident', 'volunteer']

export const withoutDemo = (huancui: Huancui): Huancui => ({
  ...huancui,
  people: huancui.people.filter(({ role }) => !DEMO_ROLES.includes(role)),
  demo: { ...huancui.demo, people: [] },
})

const noOpenIds = () => {
  throw new Error('nobody has an identity before they sign in')
}

const required = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name]
  if (value) return value
  console.error(`${name} is not set`)
  return process.exit(1)
}

/** Loads the district into the tables that the environment names; once for each version of the data. */
export const run = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const prefix = required(env, 'TABLE_PREFIX')
  const endpoint = env.DYNAMODB_ENDPOINT || undefined
  const dynamo = makeDynamo({ region: required(env, 'AWS_REGION'), endpoint, prefix })
  let loaded = false
  const huancui = withoutDemo(loadHuancui())
  const left = await loadDistrict(dynamo.store, huancui, noOpenIds, () => {
    loaded = true
  })
  await loadYearPlan(dynamo.store, huancui.yearPlan, toInstant(Date.now()))
  dynamo.close()
  console.log(`${prefix}*: ${loaded ? 'loaded' : 'was up to date'}`)
  if (left.length > 0) console.log(`changed by hand, left as it is: ${left.join(' ')}`)
}
