import { ulid } from 'ulidx'
import { call } from '../server.mjs'

const TEXT = '小区南门外有人占道经营，早晚高峰堵住人行道，老人和孩子只能走到机动车道上，请尽快来看看。'
const PLACES = 50

const answerTo = ({ kind, options }) =>
  kind === 'choice'
    ? options[0].code
    : kind === 'choices'
      ? [options[0].code]
      : kind === 'number'
        ? 1
        : '沿街'

/** Reports all over the district, and residents who send them. */
export const preparedReports = async (address) => {
  const people = await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      call(address, '', 'POST', '/api/sign-in/wechat', { code: `demo:resident-${n}` }),
    ),
  )
  const { items: stations } = await call(address, '', 'GET', `/api/stations?near=37.5,122.1&limit=${PLACES}`)
  const { items: categories } = await call(address, '', 'GET', '/api/categories')
  const category = categories.find(({ code }) => code === '06001') ?? categories[0]
  const required = category.questions.filter((question) => question.required)
  const answers = Object.fromEntries(required.map((question) => [question.id, answerTo(question)]))
  return {
    tokens: people.map(({ token }) => token),
    places: stations.map(({ place }) => place),
    report: { category: category.code, answers, text: TEXT, photos: [], anonymous: false, door: 'web' },
  }
}

export const reportAt = ({ report, places }, n) => ({
  ...report,
  id: ulid(),
  place: places[n % places.length],
})
