import { storage } from '@/platform/storage'

/** What somebody answered when they last booked on this device, so that nobody is asked twice. */
export interface Remembered {
  readonly name?: string
  readonly youngest?: number
}

const KEY = 'booking-answers'

export const remembered = {
  read: (): Remembered => storage.read<Remembered>(KEY) ?? {},
  keep: (answers: Remembered): void => void storage.write(KEY, { ...remembered.read(), ...answers }),
}
