/** WeChat refused a call, or did not answer it. Its message carries WeChat's code and words, never a secret or a token. */
export class WechatFault extends Error {
  override readonly name = 'WechatFault'

  constructor(
    readonly call: string,
    /** WeChat's errcode; undefined when no answer came or it was none of WeChat's. */
    readonly code: number | undefined,
    words: string,
  ) {
    super(`${call}: ${code ?? 'no answer'} ${words}`)
  }
}

/** WeChat's "system busy, try again". */
const BUSY = -1

/** Worth another try: no answer, a broken one, or "busy". */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof WechatFault && (fault.code === undefined || fault.code === BUSY)
