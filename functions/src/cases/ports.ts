import type { PhotoView } from '@yizhan/shared/cases'
import type { Instant, Outcome } from '@yizhan/shared/kernel'
import type { Command, District, DistrictSettings, Roster, Squad } from '@yizhan/shared/stations'
import type { Alert, News } from '../people'
import type { Caller } from '../platform/caller'
import type { Write } from '../platform/store'

export interface Upload {
  readonly method: 'PUT' | 'POST'
  readonly url: string
  readonly headers: Record<string, string>
  readonly expiresAt: Instant
}

/** Where photos are kept: a disk, S3, or CloudBase. Keys are `incoming/<id>`, `photos/<id>.jpg`, `thumbnails/<id>.jpg`, and `codes/<station>.jpg` of posters. */
export interface PhotoStorage {
  /** A place to send one photo of this type and exact size to, once, within 15 minutes. */
  upload(key: string, photo: { type: string; size: number }, now: Instant): Promise<Upload>
  /** Undefined when nothing was sent there. Refused as `tooLarge` beyond `most` bytes, without reading them. */
  read(key: string, most: number): Promise<Outcome<Uint8Array> | undefined>
  write(key: string, bytes: Uint8Array, type: string): Promise<void>
  delete(key: string): Promise<void>
  /** A link to each key that lives for an hour at most. */
  links(keys: readonly string[], now: Instant): Promise<Record<string, string>>
}

export interface CleanPhoto {
  readonly full: Uint8Array
  readonly thumbnail: Uint8Array
  /** Pixels of the full picture, upright. */
  readonly width: number
  readonly height: number
}

/**
 * Decodes a photo, turns it upright, drops everything that is not picture (EXIF, place, time, comments) and encodes
 * it anew as JPEG. Refused as `unsupportedMedia` when it is no JPEG, PNG or WebP by its own bytes, whatever its name
 * says; as `photoUnreadable` when it cannot be decoded.
 */
export type CleanPhotoOf = (bytes: Uint8Array) => Promise<Outcome<CleanPhoto>>

/** What the cases need to know of stations. */
export interface StationBook {
  district(): Promise<District & Pick<DistrictSettings, 'coreZones'>>
  roster(stationId: string): Promise<Roster>
  squads(): Promise<readonly Squad[]>
  command(): Promise<Command>
}

/** How people are told, and how looks at their contact are kept. */
export interface PeopleDesk {
  /** Telling the same news twice tells once. */
  tell(news: readonly News[], now: Instant): Promise<void>
  /** Tells whoever keeps a place near a case, within the limits of their choice. Telling the same twice tells once. */
  alertAround(alert: Alert, now: Instant): Promise<void>
  logAccess(
    look: {
      readonly subjectId: string
      readonly by: Caller
      readonly caseId: string
      readonly number: string
    },
    now: Instant,
  ): Promise<void>
}

/** What a photo was sent with. */
export type PhotoSubject = { readonly caseId: string } | { readonly sessionId: string }

/** What the cases need of photos. */
export interface PhotoDesk {
  /** Links to those of these photos that are ready. */
  linksOf(ids: readonly string[], now: Instant): Promise<Record<string, PhotoView>>
  /** The writes that tie photos to what they show: they hold only for ready photos of this owner that are tied to nothing. */
  claim(ids: readonly string[], ownerId: string, subject: PhotoSubject): Write[]
  /** Why a photo could not be claimed. */
  whyNotClaimed(id: string, ownerId: string): Promise<'unknownPhoto' | 'photoTaken' | 'photoNotReady'>
}
