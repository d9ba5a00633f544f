/** What was asked of the server, with the body as it was sent. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
}

/** A server that answers by path; what it was asked is kept, oldest first. It stands where `fetch` is. */
export const startServer = (answer: (asked: Asked) => Answer): readonly Asked[] => {
  const heard: Asked[] = []
  const fetchFromIt = async (url: string, init: { method: string; body?: string }) => {
    const asked = { method: init.method, path: url, body: init.body ? JSON.parse(init.body) : undefined }
    heard.push(asked)
    const { status, body } = answer(asked)
    return { status, headers: new Map(), text: async () => (body === undefined ? '' : JSON.stringify(body)) }
  }
  Object.assign(globalThis, { fetch: fetchFromIt })
  return heard
}
