export { call, type Told } from './call'
export { session, useSession } from './session'
export { answerOf, NoAnswer, useAnswer } from './use-answer'
export { type Pages, usePages } from './use-pages'
