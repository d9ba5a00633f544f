const AHEAD = 8 * 3_600_000

/**
 * An instant whose parts are read off the clock in Weihai, whatever the clock of the machine is. It has the form
 * (TZDate's) by which ical-generator knows a date that can be told in a time zone; the zone is always the one.
 */
export class InWeihai extends Date {
  readonly internal: Date

  constructor(at: string) {
    super(at)
    this.internal = new Date(Date.parse(at) + AHEAD)
  }

  withTimeZone(): this {
    return this
  }

  tzComponents(): [string, string, string] {
    return ['+', '08', '00']
  }

  override getFullYear(): number {
    return this.internal.getUTCFullYear()
  }

  override getMonth(): number {
    return this.internal.getUTCMonth()
  }

  override getDate(): number {
    return this.internal.getUTCDate()
  }

  override getHours(): number {
    return this.internal.getUTCHours()
  }

  override getMinutes(): number {
    return this.internal.getUTCMinutes()
  }

  override getSeconds(): number {
    return this.internal.getUTCSeconds()
  }
}
