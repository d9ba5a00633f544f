/**
 * WeChat's logic layer has no AbortController, without which the query library never asks anything. This is as much
 * of it as is called: the reason, who listens, and that it happens once.
 */
class AbortSignal {
  constructor() {
    this.aborted = false
    this.reason = undefined
    this.listeners = []
  }

  addEventListener(_, listener) {
    if (!this.aborted) this.listeners.push(listener)
  }

  removeEventListener(_, listener) {
    this.listeners = this.listeners.filter((known) => known !== listener)
  }
}

class AbortController {
  constructor() {
    this.signal = new AbortSignal()
  }

  abort(reason = new Error('aborted')) {
    const { signal } = this
    if (signal.aborted) return
    Object.assign(signal, { aborted: true, reason })
    for (const listener of signal.listeners.splice(0)) listener({ type: 'abort', target: signal })
  }
}

module.exports = { AbortController }
