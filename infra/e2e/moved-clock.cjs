/**
 * Moves the clock of any Node process from outside: `NODE_OPTIONS=--require <this file>` and `CLOCK_STARTS_AT`, the
 * moment (ISO 8601) that its first reading shows. From there it runs as usual; timers are not touched.
 */
const starts = process.env.CLOCK_STARTS_AT
if (starts) {
  const Wall = Date
  const ahead = Wall.parse(starts) - Wall.now()
  globalThis.Date = class MovedDate extends Wall {
    constructor(...parts) {
      if (parts.length === 0) super(Wall.now() + ahead)
      else super(...parts)
    }
    static now() {
      return Wall.now() + ahead
    }
  }
}
