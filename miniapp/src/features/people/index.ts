/** Light, because every page has it; each page of this feature is in a folder of its own. */
export { DeskEntry } from './me/desk-entry'
export { useUnread } from './notices/use-unread'
export { finishReturn } from './sign-in/return'
export { SignInNeeded } from './sign-in/sign-in-needed'
export { useSignIn } from './sign-in/use-sign-in'
