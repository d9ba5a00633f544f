import type { LocalPhoto } from '../camera/contract'

/** Longest side in pixels, and JPEG quality 0–1. */
export const LONGEST_SIDE = 1920
export const QUALITY = 0.8

/** A JPEG no larger than needed on a screen; the photo as it was when the device cannot make one. */
export type Compress = (photo: LocalPhoto) => Promise<LocalPhoto>

export const fitted = (width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
