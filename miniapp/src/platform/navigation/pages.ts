/** Every page, and the parameters its address carries. */
export interface Pages {
  'pages/home/index': object
  'resident/cases/index': object
  'resident/activities/index': object
  'resident/me/index': object
  'resident/report/index': { category?: string; draft?: string; lat?: string; lng?: string }
  'resident/sent/index': { id: string }
  'resident/case/index': { id: string }
  'resident/notices/index': object
  'resident/notice-choices/index': object
  'resident/places/index': object
  'resident/sign-in/index': { next?: string }
  'resident/track/index': { number?: string }
  'resident/station/index': { id?: string }
  'resident/stations/index': object
  'resident/privacy/index': object
  'resident/nearby/index': { lat?: string; lng?: string }
  'resident/public-case/index': { number: string }
  'resident/typical-cases/index': { id?: string }
  'resident/articles/index': { id?: string; category?: string }
  'resident/session/index': { id: string }
  'resident/bookings/index': object
  'resident/ticket/index': { id: string }
  'resident/check-in/index': { session?: string; code?: string }
  'resident/volunteer/index': object
  'resident/service-hours/index': object
  'resident/certificate/index': { code?: string }
  'resident/volunteer-call/index': object
  'resident/topics/index': { session: string }
  'desk/queue/index': object
  'desk/case/index': { id: string }
  'desk/moderation/index': object
  'desk/tables/index': object
  'desk/roster/index': { station?: string }
  'desk/duties/index': object
  'desk/calendar/index': object
  'desk/table/index': { name: string }
  'desk/record/index': { id: string }
  'desk/outcomes/index': object
  'desk/talk/index': { id: string }
  'desk/station-duties/index': object
  'desk/volunteers/index': object
  'desk/who-can-come/index': { id: string }
  'desk/hot-spots/index': object
  'desk/typical-cases/index': { id?: string; caseId?: string }
  'desk/plan/index': { station?: string }
  'desk/series/index': { id?: string; station?: string }
  'desk/session/index': { id?: string; copy?: string; station?: string; origin?: string }
  'desk/door/index': { id: string }
  'desk/after/index': { id: string }
}

export type Page = keyof Pages

export const TABS = [
  'pages/home/index',
  'resident/cases/index',
  'resident/activities/index',
  'resident/me/index',
] as const
export type Tab = (typeof TABS)[number]

type Parameters<P extends Page> =
  Partial<Pages[P]> extends Pages[P] ? [parameters?: Pages[P]] : [parameters: Pages[P]]

export type Go = <P extends Exclude<Page, Tab>>(page: P, ...parameters: Parameters<P>) => Promise<void>

export const addressOf = (page: Page, parameters: object = {}): string => {
  const query = Object.entries(parameters)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return query === '' ? `/${page}` : `/${page}?${query}`
}

/** What a printed code says in WeChat's few characters, and the parameter that it stands for. */
const SCENES: Readonly<Record<string, string>> = { s: 'id' }

/** The parameters in WeChat's scene of a mini-program code: `s=station-371002003006` opens that station. */
export const sceneParameters = (scene: string): Record<string, string> =>
  Object.fromEntries(
    scene.split('&').flatMap((part) => {
      const [short = '', value] = part.split('=', 2)
      const name = SCENES[short]
      return name !== undefined && value ? [[name, value]] : []
    }),
  )
