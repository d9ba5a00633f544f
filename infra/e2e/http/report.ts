import { newId } from '@yizhan/shared/kernel'

/** The smallest report: a place in the demo station’s community. */
export const reportAt = (place: { lat: number; lng: number }, more: Record<string, unknown> = {}) => ({
  id: newId(),
  category: '06001',
  place,
  answers: {},
  text: '',
  photos: [],
  anonymous: false,
  door: 'web',
  ...more,
})
