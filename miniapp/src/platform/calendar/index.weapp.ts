import Taro from '@tarojs/taro'
import { toEpoch } from '@yizhan/shared/kernel'
import { failure } from '../failure'
import type { AddToCalendar } from './contract'

export type * from './contract'

const seconds = (at: string): number => Math.floor(toEpoch(at) / 1000)

export const addToCalendar: AddToCalendar = async ({ title, startsAt, endsAt, location, alarm }) => {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      endTime: String(seconds(endsAt)),
      location,
      alarm: true,
      alarmOffset: alarm * 60,
    })
    return 'added'
  } catch (error) {
    return failure(error)
  }
}
