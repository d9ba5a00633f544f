/** False when the device does not let it. */
export type CopyText = (text: string) => Promise<boolean>
