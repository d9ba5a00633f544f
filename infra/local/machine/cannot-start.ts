import type { StartProblem } from '../i18n/messages'

/** A reason not to start that one line tells. Anything else that is thrown is a fault. */
export class CannotStart extends Error {
  constructor(
    readonly problem: StartProblem,
    readonly about: Readonly<Record<string, string>> = {},
  ) {
    super(`${problem} ${JSON.stringify(about)}`)
  }
}
