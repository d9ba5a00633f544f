import encodeQR from 'qr'
import { useMemo } from 'react'
import { Picture } from '../base'
import './qr-picture.css'

interface QrPictureProps {
  id: string
  /** What the code says: ASCII. */
  text: string
  /** What it is for, read aloud. */
  label: string
}

/** WeChat's logic layer has no TextEncoder. */
const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const addressOf = (text: string): string => {
  const svg = encodeQR(text, 'svg', { ecc: 'medium', border: 3, textEncoder: asciiBytes })
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A QR code, dark on white in any theme, as wide as there is room. */
export const QrPicture = ({ id, text, label }: QrPictureProps) => {
  const src = useMemo(() => addressOf(text), [text])
  return <Picture id={id} className="qr-picture" src={src} alt={label} fit="contain" />
}
