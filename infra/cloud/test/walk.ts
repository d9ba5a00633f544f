/** The functions as a story goes through them. */
export interface Walk {
  call<T = unknown>(token: string | undefined, method: string, target: string, body?: unknown): Promise<T>
  tokenOf(person: string): Promise<string>
  photoOf(token: string): Promise<string>
  act(token: string, caseId: string, action: string, expectedVersion: number, more?: object): Promise<unknown>
  /** The moment after so many milliseconds. */
  at(later: number): string
  /** Lets so much time pass. */
  wait(milliseconds: number): void
  /** Acts on what waits, by one of the functions that do. */
  tell(): Promise<void>
  tick(): Promise<void>
}
