import type { Role } from '@yizhan/shared/people'

/** Reasons not to start, each told in one line. */
export type StartProblem =
  | 'portInvalid'
  | 'portInUse'
  | 'portForbidden'
  | 'hostUnknown'
  | 'folderUnwritable'
  | 'folderInUse'
  | 'secretsUnreadable'
  | 'configuration'
  | 'storeMissing'
  | 'storeFailed'
  | 'storeUnreachable'
  | 'notRunning'
  | 'webBuildFailed'

export type StartStep = 'buildingWeb' | 'startingStore' | 'loadingData' | 'leftByHand'

/** `{name}` is replaced by what it names. */
export interface Messages {
  readonly problems: Readonly<Record<StartProblem, string>>
  readonly steps: Readonly<Record<StartStep, string>>
  readonly ready: string
  readonly demoPeople: string
  readonly demoHint: string
  readonly openToAll: string
  readonly stopping: string
  readonly replayed: string
  readonly deadLettersUsage: string
  readonly roles: Readonly<Record<Role, string>>
  readonly signIn: {
    readonly title: string
    readonly service: string
    readonly lead: string
    readonly groups: {
      readonly residents: string
      readonly station: string
      readonly command: string
      readonly others: string
    }
    readonly refusedTitle: string
    readonly refused: string
    readonly back: string
  }
}
