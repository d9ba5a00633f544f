import { type Person, scopeOf } from '@yizhan/shared/people'

/** Whether somebody makes and changes sessions, or only checks people in. */
export const mayPlan = ({ role }: Person): boolean => scopeOf(role, 'planActivities') !== undefined
