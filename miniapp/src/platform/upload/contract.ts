import type { LocalPhoto } from '../camera/contract'

/** Where the server lets the bytes go. PUT sends them as they are; POST sends a form with a `file` field. */
export interface UploadTarget {
  readonly method: 'PUT' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Form fields that go before the file in a POST. */
  readonly fields?: Readonly<Record<string, string>>
}

export type UploadOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused'; readonly status: number }
  | { readonly outcome: 'offline' }
  | { readonly outcome: 'aborted' }

export interface Upload {
  readonly done: Promise<UploadOutcome>
  abort(): void
}

/** `onProgress` hears whole per cents. */
export type StartUpload = (
  target: UploadTarget,
  photo: LocalPhoto,
  onProgress: (percent: number) => void,
) => Upload

export const outcomeOf = (status: number): UploadOutcome =>
  status >= 200 && status < 300 ? { outcome: 'sent' } : { outcome: 'refused', status }
