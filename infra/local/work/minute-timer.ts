import { describeFault, type Log } from '@yizhan/functions/platform/log'

export interface MinuteTimer {
  /** Waits for a running tick to end. */
  stop(): Promise<void>
}

const MINUTE = 60_000

/** Calls `tick` at once and then at each full minute, never while an earlier call still runs. */
export const startMinuteTimer = (
  tick: () => Promise<void>,
  epochNow: () => number,
  log: Log,
): MinuteTimer => {
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout
  const run = () => {
    running ??= tick()
      .catch((fault) => log('error', 'tick failed', describeFault(fault)))
      .finally(() => {
        running = undefined
      })
  }
  const schedule = () => {
    timer = setTimeout(
      () => {
        run()
        schedule()
      },
      MINUTE - (epochNow() % MINUTE),
    )
  }
  run()
  schedule()
  return {
    stop: async () => {
      clearTimeout(timer)
      await running
    },
  }
}
