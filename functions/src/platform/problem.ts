import {
  type FieldRefusal,
  type Language,
  type Problem,
  REFUSAL_STATUS,
  type Refusal,
  type RefusalReason,
} from '@yizhan/shared/kernel'
import { en } from './i18n/en'
import { ko } from './i18n/ko'
import type { Messages } from './i18n/messages'
import { zh } from './i18n/zh'

const MESSAGES: Record<Language, Messages> = { zh, en, ko }

const fieldMessage = (messages: Messages, { reason, limit }: FieldRefusal): string => {
  const text = messages.fields[reason as keyof Messages['fields']] ?? messages.fields.invalid
  return text.replace('{limit}', String(limit ?? ''))
}

/** Mistakes that are told of one call: whoever makes more is no person at a form. */
const MOST_ERRORS = 50

/** A refusal as RFC 9457 problem details, in the caller's language. The one place where refusals become HTTP. */
export const problemOf = (refusal: Refusal, language: Language, instance: string): Problem => {
  const messages = MESSAGES[language]
  const { title, detail } = messages.reasons[refusal.reason]
  return {
    type: `urn:yizhan:refusal:${refusal.reason}`,
    title,
    status: REFUSAL_STATUS[refusal.reason],
    detail,
    instance,
    reason: refusal.reason,
    ...(refusal.errors
      ? {
          errors: refusal.errors.slice(0, MOST_ERRORS).map((e) => ({
            path: e.path,
            reason: e.reason,
            message: fieldMessage(messages, e),
          })),
        }
      : {}),
    ...(refusal.about ? { about: { ...refusal.about } } : {}),
  }
}

/** A fault: nothing of its inside is told, only the id under which it is in the log. */
export const faultProblem = (language: Language, instance: string): Problem => ({
  type: 'urn:yizhan:fault',
  ...MESSAGES[language].fault,
  status: 500,
  instance,
  reason: 'fault',
})

export type { RefusalReason }
