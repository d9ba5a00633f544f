import dynamoose from 'dynamoose'
import type { Changes, Condition, Key, Store, TableDefinition } from '../../platform/store'
import { isFailedCondition } from './client'
import { restored, storedChanges } from './item'
import type { KnownTable } from './models'

const dynamooseCondition = ({
  absent = [],
  present = [],
  equals = {},
  below = {},
  above = {},
}: Condition) => {
  const condition = new dynamoose.Condition()
  for (const a of absent) condition.where(a).not().exists()
  for (const a of present) condition.where(a).exists()
  for (const [a, v] of Object.entries(equals)) condition.where(a).eq(v)
  for (const [a, v] of Object.entries(below)) condition.where(a).lt(v)
  for (const [a, v] of Object.entries(above)) condition.where(a).gt(v)
  return condition
}

/** A change of one item, by dynamoose. */
export const makeUpdate =
  (known: (table: TableDefinition) => KnownTable): Store['update'] =>
  async <T>(table: TableDefinition, key: Key, changes: Changes, condition?: Condition) => {
    const { set, add, remove } = storedChanges(table, changes)
    const dynamooseChanges = {
      ...(set && Object.keys(set).length > 0 ? { $SET: set } : {}),
      ...(add ? { $ADD: add } : {}),
      ...(remove && remove.length > 0 ? { $REMOVE: [...remove] } : {}),
    }
    try {
      const after = await known(table).model.update(key, dynamooseChanges as never, {
        ...(condition ? { condition: dynamooseCondition(condition) } : {}),
        return: 'item',
      })
      return restored<T>(table, { ...after.toJSON() })
    } catch (fault) {
      if (isFailedCondition(fault)) return undefined
      throw fault
    }
  }
