const AHEAD = 8 * 3_600_000

/**
 * An instant whose parts are read off the clock in Weihai, whatever the clock of the machine is: what the calendar's
 * writer asks of a date that is to be told in a time zone.
 */
export class InWeihai extends Date {
  readonly #there: Date

  constructor(at: string) {
    super(at)
    this.#there = new Date(Date.parse(at) + AHEAD)
  }

  withTimeZone(): this {
    return this
  }

  override getFullYear(): number {
    return this.#there.getUTCFullYear()
  }

  override getMonth(): number {
    return this.#there.getUTCMonth()
  }

  override getDate(): number {
    return this.#there.getUTCDate()
  }

  override getHours(): number {
    return this.#there.getUTCHours()
  }

  override getMinutes(): number {
    return this.#there.getUTCMinutes()
  }

  override getSeconds(): number {
    return this.#there.getUTCSeconds()
  }
}
