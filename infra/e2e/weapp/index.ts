export { checkPackage } from './check-package'
export type { Target } from './find'
export { MiniProgram, type StartOptions } from './mini-program'
export { Phone } from './phone'
