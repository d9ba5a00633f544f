import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import {
  MODERATION_DECISIONS,
  MODERATION_STATES,
  moderationDecision,
  moderationReason,
  moderationState,
} from './moderation'
import { photoView, sign } from './views'

/** A text or photo as staff see it. The words are the reporter's own, unmasked: whoever decides may read the case. */
export const moderationItem = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(['text', 'photo']),
  caseId: id,
  number: z.string(),
  category: z.string(),
  state: moderationState,
  reason: z.optional(moderationReason),
  /** No face and no plate can be recognised; a photo is public only then. */
  cleared: z.boolean(),
  public: z.boolean(),
  text: z.optional(z.string()),
  photo: z.optional(photoView),
  createdAt: instant,
  decisions: z.array(z.extend(z.omit(moderationDecision, { by: true }), { by: sign })),
})
export type ModerationItem = z.infer<typeof moderationItem>

export const listModeration = endpoint({
  id: 'listModeration',
  method: 'GET',
  path: '/api/moderation',
  audience: 'moderate',
  summary:
    'Texts and photos of my station, squad or district, oldest first; `review` are those that wait for a person, with photos that passed but are not cleared of faces and plates',
  success: 200,
  query: z.object({ state: z.optional(z.enum(MODERATION_STATES)), ...pageQuery }),
  answer: pageOf(moderationItem),
})

export const decideModeration = endpoint({
  id: 'decideModeration',
  method: 'POST',
  path: '/api/moderation/{id}/decision',
  audience: 'moderate',
  summary: 'Say what the public may see; a rejection needs its reason',
  success: 200,
  params: z.object({ id: z.string().check(z.maxLength(60)) }),
  body: z.object({
    decision: z.enum(MODERATION_DECISIONS),
    expectedVersion: z.number().check(z.int(), z.minimum(1)),
    reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
    facesAndPlates: z.optional(z.literal('cleared')),
  }),
  answer: moderationItem,
})

const signed = {
  signature: z.string().check(z.maxLength(100)),
  timestamp: z.string().check(z.maxLength(20)),
  nonce: z.string().check(z.maxLength(100)),
}

/** The door at which WeChat tells what it found; what comes in is proven by its signature. */
export const greetWechat = endpoint({
  id: 'greetWechat',
  method: 'GET',
  path: '/api/wechat/push',
  audience: 'public',
  summary: 'WeChat asks once whether its messages are taken here, and is given its own word back',
  success: 200,
  query: z.object({ ...signed, echostr: z.string().check(z.maxLength(200)) }),
  answer: z.string(),
  plain: true,
})

/** Characters; WeChat's answer on a picture has about a thousand. */
const MAX_PUSH = 20_000

export const takeWechatPush = endpoint({
  id: 'takeWechatPush',
  method: 'POST',
  path: '/api/wechat/push',
  audience: 'public',
  summary: 'A message of WeChat, in XML or JSON: what its check of a picture found',
  success: 200,
  query: z.object(signed),
  body: z.string().check(z.maxLength(MAX_PUSH)),
  answer: z.string(),
  plain: true,
})
