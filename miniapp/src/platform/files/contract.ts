import type { LocalPhoto } from '../camera/contract'

/** Photos that outlive the app, kept under a name that the caller chooses (letters, digits, hyphens). */
export interface Files {
  /** Undefined when the device has no room. The answer's `ref` may differ from the one given. */
  keep(name: string, photo: LocalPhoto): Promise<LocalPhoto | undefined>
  open(name: string): Promise<LocalPhoto | undefined>
  remove(name: string): Promise<void>
  bytes(photo: LocalPhoto): Promise<ArrayBuffer>
}
