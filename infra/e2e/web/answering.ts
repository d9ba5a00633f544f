import type { Person } from './person'
import type { Scene } from './scene'

/** The station's officer who was chosen, by the sign that the reporter was told. */
export const officerOf = (sign: string): string => (sign.endsWith('2') ? 'officer-2' : 'officer-1')

/** Opens the case with this number from one's own queue, as the bar below and the list lead there. */
export const findsInQueue = async (who: Person, number: string): Promise<void> => {
  await who.tap('me-desk')
  await opensFromQueue(who, number)
}

/** The same, from the queue as it is open. */
export const opensFromQueue = async (who: Person, number: string): Promise<void> => {
  await who.sees('queue-refresh')
  await who.page.locator('[id^="queue-"]:visible', { hasText: number }).first().tap()
  await who.sees('desk-case', number)
}

/** A step that asks for nothing that must be given. */
export const takesStep = async (who: Person, action: string): Promise<void> => {
  await who.tap(`act-${action}`, 'act-send')
  await who.seesNot('act-form')
}

/** Writes what was done, and shows it. */
export const resolves = async (who: Person, text: string, photos: string[]): Promise<void> => {
  await who.tap('act-resolve')
  await who.writes('act-field-text', text)
  await who.tap('act-field-outcome-management')
  if (photos.length > 0) await who.sendsPhotos('act-field-photos', photos)
  await who.tap('act-send')
  await who.seesNot('act-form')
}

/** Signs in on a phone of one's own and goes to the case. */
export const comesToAnswer = async (scene: Scene, id: string, number: string): Promise<Person> => {
  const who = await scene.person()
  await who.signsIn(id)
  await findsInQueue(who, number)
  return who
}
