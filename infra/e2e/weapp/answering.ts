import { textOf } from './nodes'
import type { Person } from './person'
import type { Scene } from './scene'

/** The station's officer who was chosen, by the sign that the reporter was told. */
export const officerOf = (sign: string): string => (sign.endsWith('2') ? 'officer-2' : 'officer-1')

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

/** Chooses the row of a form that begins with these words: a person by their sign, a station by its name. */
export const chooses = async (who: Person, words: string): Promise<void> => {
  const row = () => who.app.all({ role: 'radio' }).find((node) => textOf(node).startsWith(words))
  await who.waitsUntil(() => row() !== undefined, `${words} in the list`)
  await who.tap(String(row()?.attr.id))
}

/** Opens the case with this number from one's own queue. */
export const opensFromQueue = async (who: Person, number: string): Promise<void> => {
  const row = () =>
    who.app
      .all({ role: 'link' })
      .find((node) => String(node.attr.id).startsWith('queue-') && textOf(node).includes(number))
  await who.waitsUntil(() => row() !== undefined, `${number} in the queue`)
  await who.tap(String(row()?.attr.id))
  await who.sees('desk-case', number)
}

/** Signs in on a phone of one's own, opens the desk and there the case; in one's own list unless told. */
export const comesToAnswer = async (
  scene: Scene,
  id: string,
  number: string,
  list: 'assigned' | 'station' | 'district' = 'assigned',
): Promise<Person> => {
  const who = scene.person(id)
  await who.signsIn()
  await who.tap('me-desk')
  await who.isOn('desk/queue/index')
  if (list !== 'assigned') await who.tap(`queue-scope-${list}`)
  await opensFromQueue(who, number)
  return who
}
