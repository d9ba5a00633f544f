import type { Instant } from '@yizhan/shared/kernel'
import type { TableDefinition } from '../../platform/store'

export const PHOTOS: TableDefinition = {
  name: 'photos',
  hash: 'id',
  attributes: {
    id: 'text',
    ownerId: 'text',
    state: 'text',
    type: 'text',
    size: 'number',
    width: 'number',
    height: 'number',
    refusal: 'text',
    caseId: 'text',
    sessionId: 'text',
    createdAt: 'text',
  },
}

/** `type` and `size` are what was announced; `width` and `height` are pixels of the cleaned picture. */
export interface PhotoRecord {
  readonly id: string
  readonly ownerId: string
  readonly state: 'pending' | 'ready' | 'rejected'
  readonly type: string
  readonly size: number
  readonly width?: number
  readonly height?: number
  /** Why it was rejected, for the same answer again. */
  readonly refusal?: 'tooLarge' | 'unsupportedMedia' | 'photoUnreadable'
  readonly caseId?: string
  /** The session whose report it belongs to. */
  readonly sessionId?: string
  readonly createdAt: Instant
}

export const incomingKey = (id: string) => `incoming/${id}`
export const fullKey = (id: string) => `photos/${id}.jpg`
export const thumbnailKey = (id: string) => `thumbnails/${id}.jpg`
