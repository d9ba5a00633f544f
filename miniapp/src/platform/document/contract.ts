export interface Wanted {
  /** A path on the product's own server. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** What the file is called where it is kept, with its extension. */
  readonly name: string
}

/** `unheard`: the server was not reached; `unopened`: the file came, and this device shows no such files. */
export type Opened =
  | { readonly outcome: 'opened' }
  | { readonly outcome: 'refused'; readonly status: number }
  | { readonly outcome: 'unheard' }
  | { readonly outcome: 'unopened' }

/** Fetches a document and hands it to the person: to be kept in a browser, opened in WeChat. */
export type OpenDocument = (wanted: Wanted) => Promise<Opened>
