import Taro from '@tarojs/taro'
import { failure } from '../failure'
import type { ScanCode } from './contract'

export type * from './contract'

const OUTCOMES = { cancelled: 'cancelled', refused: 'refused', failed: 'unreadable' } as const

export const scanCode: ScanCode = async () => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
    return result ? { outcome: 'read', text: result } : { outcome: 'unreadable' }
  } catch (error) {
    return { outcome: OUTCOMES[failure(error)] }
  }
}
