import * as z from 'zod/mini'

/** 座谈, 普法, 环境整治, 体验执法, 专项行动, 志愿者进社区 (S03). */
export const ACTIVITY_KINDS = [
  'residentsTalk',
  'lawEducation',
  'cleanUp',
  'experienceDay',
  'specialAction',
  'volunteerDay',
] as const
export const activityKind = z.enum(ACTIVITY_KINDS)
export type ActivityKind = z.infer<typeof activityKind>

/** 法律宣传阵地, 志愿服务阵地, 民生实事阵地: everything a station does is counted on one of them (S02). */
export const FRONTS = ['law', 'volunteering', 'livelihood'] as const
export const front = z.enum(FRONTS)
export type Front = z.infer<typeof front>

/** The front that an activity of a kind is counted on where its keeper does not choose another. */
export const FRONT_OF: Readonly<Record<ActivityKind, Front>> = {
  residentsTalk: 'livelihood',
  lawEducation: 'law',
  cleanUp: 'livelihood',
  experienceDay: 'law',
  specialAction: 'livelihood',
  volunteerDay: 'volunteering',
}

/** Who a seat is for: each has its own quota and its own waiting list. */
export const QUOTAS = ['residents', 'volunteers'] as const
export const quota = z.enum(QUOTAS)
export type Quota = z.infer<typeof quota>
