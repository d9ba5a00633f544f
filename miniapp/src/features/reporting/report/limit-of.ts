import type { Answers, Category, Limit, LimitRule } from '@yizhan/shared/cases'

const fits = ({ when }: LimitRule, answers: Answers): boolean =>
  Object.entries(when?.answers ?? {}).every(([question, values]) => {
    const answer = answers[question]
    return typeof answer === 'string' && values.includes(answer)
  })

/** How long a solution may take with these answers: by day, and by night where that is something else. */
export const limitsOf = (category: Category, answers: Answers): { day?: Limit; night?: Limit } => {
  const rules = category.clocks.resolve.filter((rule) => fits(rule, answers))
  const day = rules.find(({ when }) => when?.period === undefined)?.limit
  const night = rules.find(({ when }) => when?.period === 'night')?.limit
  return { ...(day ? { day } : {}), ...(night ? { night } : {}) }
}
