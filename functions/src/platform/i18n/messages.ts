import type { RefusalReason } from '@yizhan/shared/kernel'

export interface Messages {
  readonly reasons: Record<RefusalReason, { title: string; detail: string }>
  /** By the stable word of a field's refusal; `{limit}` is filled in. */
  readonly fields: {
    invalid: string
    required: string
    tooLong: string
    tooShort: string
    tooMany: string
    tooLarge: string
    tooSmall: string
    unknownOption: string
    unknownQuestion: string
    unknownCategory: string
    unknownCase: string
    unknownPhoto: string
    photoTaken: string
    notText: string
    notNumber: string
    wrongFormat: string
    unknownField: string
    cursor: string
    caseFull: string
    mergedIntoItself: string
    notAfterStart: string
    lastsTooLong: string
    past: string
    unknownBody: string
    unknownPerson: string
    otherRole: string
    noOfficer: string
    hoursReversed: string
    overlaps: string
    twice: string
    dutyRowMissing: string
    neverReached: string
    lastLimitMissing: string
    notAscending: string
    calendarYearMissing: string
    notOfThisYear: string
    workdayAnyway: string
    notClosed: string
    statutoryDuty: string
    outsideDistrict: string
    personal: string
    oneOf: string
    neverEnds: string
    tooManySessions: string
    ruleInvalid: string
    makesNothing: string
    belowTaken: string
    afterStart: string
    afterSignUp: string
    overItsBookings: string
    unknownRole: string
    unknownStation: string
    unknownTopic: string
    noQuota: string
  }
  readonly fault: { title: string; detail: string }
}
