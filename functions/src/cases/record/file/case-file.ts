import type { Outcome } from '@yizhan/shared/kernel'

/** A picture for the file: a JPEG and its pixels; undefined where it cannot be read. */
export interface FilePhoto {
  readonly caption: string
  readonly picture?:
    | { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
    | undefined
}

/** Shares of the page's width; they add up to 1. */
export interface FileColumn {
  readonly title: string
  readonly share: number
}

/** A part of a document, as it flows down the page. Texts of any length go on over the next pages. */
export type FileBlock =
  | { readonly kind: 'title'; readonly text: string; readonly below: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly FileColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Words of this size in points, from the left or in the middle of the page. */
  | {
      readonly kind: 'words'
      readonly text: string
      readonly size: number
      readonly align: 'left' | 'middle'
      readonly muted?: boolean
    }
  /** In the middle of the page, `side` points wide: the QR code of a text, or the picture that stands for it. */
  | {
      readonly kind: 'code'
      readonly text: string
      readonly picture?: FilePhoto['picture']
      readonly side: number
    }
  | { readonly kind: 'photos'; readonly photos: readonly FilePhoto[]; readonly unreadable: string }
  /** What could not be printed, where anything could not: `{n}` and `{letters}` are filled in. */
  | { readonly kind: 'unprintable'; readonly text: string }

/** A document as data: whoever draws it decides about nothing but its looks. */
export interface CaseFile {
  readonly title: string
  /** On top of every page: what the file is, and its number. A poster has neither head nor foot. */
  readonly head?: readonly [string, string]
  /** At the bottom of every page; `{n}` and `{all}` are filled in. */
  readonly foot?: string
  readonly madeAt: string
  readonly blocks: readonly FileBlock[]
}

/** What makes files: a PDF library and a picture library, where this process has them. */
export interface FileMaker {
  /** The picture scaled down to at most so many bytes; undefined when it is none. */
  shrink(photo: Uint8Array, most: number): Promise<FilePhoto['picture']>
  /** The same file is the same bytes. Refused as `unavailable` when too many wait already. */
  draw(file: CaseFile): Promise<Outcome<Uint8Array>>
}
