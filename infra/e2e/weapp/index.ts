export { checkPackage, largestUpdate } from './check-package'
export { MiniProgram } from './mini-program'
export { Phone } from './phone'
