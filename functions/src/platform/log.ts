export type Log = (level: 'info' | 'warn' | 'error', message: string, about?: Record<string, unknown>) => void

/** One JSON line each, on standard output, where CloudWatch and journald pick it up. */
export const logLines =
  (write: (line: string) => void, now: () => string): Log =>
  (level, message, about = {}) => {
    const line = { at: now(), level, message }
    // A fault has a message of its own; the line's is what alarms look for.
    write(`${JSON.stringify({ ...line, ...about, ...line })}\n`)
  }

export const describeFault = (fault: unknown): Record<string, unknown> =>
  fault instanceof Error
    ? { fault: fault.name, message: fault.message, stack: fault.stack }
    : { fault: String(fault) }
