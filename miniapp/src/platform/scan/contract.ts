/** `unreadable`: a picture came, and no code was found in it. */
export type Scanned =
  | { readonly outcome: 'read'; readonly text: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'unreadable' }

/** Reads a QR code: with the camera in WeChat, from a photo that is taken or chosen in a browser. */
export type ScanCode = () => Promise<Scanned>
