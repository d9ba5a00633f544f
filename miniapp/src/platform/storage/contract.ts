/** Small JSON values that outlive the app. Reading never throws: what cannot be read is `undefined`. */
export interface Storage {
  read<Value>(key: string): Value | undefined
  /** False when the device has no room left or refuses; the old value then stays. */
  write(key: string, value: unknown): boolean
  remove(key: string): void
  keys(): string[]
}
