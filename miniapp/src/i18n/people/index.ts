export * from './me'
export * from './privacy'
export * from './roles'
export * from './sign-in'
