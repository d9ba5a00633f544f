export interface Network {
  /** The device's own opinion; a server that does not answer is found out by `platform/request`. */
  online(): boolean
  /** Answers with how to stop listening. */
  onChange(listener: (online: boolean) => void): () => void
}
