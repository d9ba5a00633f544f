import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { language } from '../kernel/languages'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import { noticeChoices } from './notice-choices'
import { moment } from './notice-kinds'
import { accessEntry, chosenPurpose, person } from './person'
import { minute, quietHours } from './quiet-hours'

export * from './notices-api'

/** Tokens of one signed-in device. `token` lives 15 minutes, `refreshToken` 30 days and is used once. */
export const signedIn = z.object({
  token: z.string(),
  refreshToken: z.string(),
  expiresAt: instant,
  person,
})
export type SignedIn = z.infer<typeof signedIn>

export const signInWithWechat = endpoint({
  id: 'signInWithWechat',
  method: 'POST',
  path: '/api/sign-in/wechat',
  audience: 'public',
  summary:
    'Sign in with a one-use code from wx.login (door miniProgram) or from web authorisation (door web)',
  success: 200,
  body: z.object({
    code: z.string().check(z.minLength(1), z.maxLength(500)),
    door: z.optional(z.enum(['miniProgram', 'web'])),
  }),
  answer: signedIn,
})

export const signInAsGuest = endpoint({
  id: 'signInAsGuest',
  method: 'POST',
  path: '/api/sign-in/guest',
  audience: 'public',
  summary: 'A web visitor who may report and track',
  success: 200,
  answer: signedIn,
})

export const refreshSignIn = endpoint({
  id: 'refreshSignIn',
  method: 'POST',
  path: '/api/sign-in/refresh',
  audience: 'public',
  summary: 'Exchange a refresh token, once, for new tokens',
  success: 200,
  body: z.object({ refreshToken: z.string().check(z.maxLength(500)) }),
  answer: signedIn,
})

export const signOut = endpoint({
  id: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  audience: 'signedIn',
  summary: 'End this device’s sign-in',
  success: 204,
  body: z.object({ refreshToken: z.string().check(z.maxLength(500)) }),
})

export const getMe = endpoint({
  id: 'getMe',
  method: 'GET',
  path: '/api/me',
  audience: 'ownAccount',
  summary: 'Who is signed in',
  success: 200,
  answer: person,
})

export const changeMe = endpoint({
  id: 'changeMe',
  method: 'PATCH',
  path: '/api/me',
  audience: 'ownAccount',
  summary: 'Change my language',
  success: 200,
  body: z.object({ language: z.optional(language) }),
  answer: person,
})

export const setConsents = endpoint({
  id: 'setConsents',
  method: 'PUT',
  path: '/api/me/consents',
  audience: 'ownAccount',
  summary:
    'Grant or withdraw consent per purpose; what rests on statutory duty cannot be withdrawn, and volunteering is left by leaving',
  success: 200,
  body: z.object({
    consents: z.array(z.object({ purpose: chosenPurpose, granted: z.boolean() })).check(z.maxLength(20)),
  }),
  answer: person,
})

export const listAccessLog = endpoint({
  id: 'listAccessLog',
  method: 'GET',
  path: '/api/me/access-log',
  audience: 'ownAccount',
  summary: 'Who looked at my contact, and on which case',
  success: 200,
  query: z.object(pageQuery),
  answer: pageOf(accessEntry),
})

export const clientSettings = endpoint({
  id: 'clientSettings',
  method: 'GET',
  path: '/api/settings/client',
  audience: 'public',
  summary: 'What a client needs to know of this deployment',
  success: 200,
  revalidated: true,
  answer: z.object({
    /** WeChat’s web authorisation page, to which the client adds redirect_uri and state. */
    webSignIn: z.object({ authorizeUrl: z.string(), appId: z.string() }),
    /** Subscription message templates by moment. */
    subscriptions: z.object({
      /** Of a case of one’s own. */
      progress: z.array(z.string()),
      byMoment: z.partialRecord(moment, z.string()),
    }),
    /** What counts where a person has chosen nothing else; minutes since midnight in Asia/Shanghai. */
    notices: z.object({ choices: noticeChoices, quietHours, summaryMinute: minute }),
    mapTilesUrl: z.nullable(z.string()),
    demo: z.boolean(),
  }),
})

/** On one machine with demo data only. */
export const listDemoPeople = endpoint({
  id: 'listDemoPeople',
  method: 'GET',
  path: '/api/demo/people',
  audience: 'public',
  summary: 'The demo people; exists only on one machine with demo data',
  success: 200,
  answer: z.object({
    items: z.array(z.object({ id: z.string(), role: person.shape.role, sign: z.string() })),
  }),
})
