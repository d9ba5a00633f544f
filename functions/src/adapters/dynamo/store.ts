import { setTimeout as pause } from 'node:timers/promises'
import { type DynamoDB, TransactionCanceledException, type TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type {
  Committed,
  Condition,
  Item,
  Key,
  QueryAnswer,
  QueryPlan,
  Store,
  TableDefinition,
  Write,
} from '../../platform/store'
import { isFailedCondition } from './client'
import { conditionExpression, noTerms, type Terms, updateExpression } from './expression'
import { fromAttributes, restored, stored, storedChanges, toAttributes } from './item'

const nonEmpty = <T extends object>(o: T): T | undefined => (Object.keys(o).length > 0 ? o : undefined)

const expressionParts = (terms: Terms) => ({
  ExpressionAttributeNames: nonEmpty(terms.names),
  ExpressionAttributeValues: nonEmpty(toAttributes(terms.values)),
})

const guardOf = (condition: Condition | undefined, terms: Terms) =>
  condition ? { ConditionExpression: conditionExpression(condition, terms) } : {}

const putRequest = (name: string, table: TableDefinition, item: Item, condition?: Condition) => {
  const terms = noTerms()
  const guard = guardOf(condition, terms)
  return { TableName: name, Item: toAttributes(stored(table, item)), ...guard, ...expressionParts(terms) }
}

const toTransactItem = (write: Write, name: string): TransactWriteItem => {
  if (write.kind === 'put') return { Put: putRequest(name, write.table, write.item, write.condition) }
  const terms = noTerms()
  const guard = guardOf(write.condition, terms)
  const target = { TableName: name, Key: toAttributes(write.key), ...guard }
  switch (write.kind) {
    case 'update': {
      const UpdateExpression = updateExpression(storedChanges(write.table, write.changes), terms)
      return { Update: { ...target, UpdateExpression, ...expressionParts(terms) } }
    }
    case 'delete':
      return { Delete: { ...target, ...expressionParts(terms) } }
    case 'check':
      return { ConditionCheck: { ...target, ...expressionParts(terms) } as never }
  }
}

/** Two transactions on one item at once: neither condition failed, so trying again is right. */
const COMMIT_TRIES = 6
const conflictPause = (tried: number) => pause(Math.random() * 10 * 2 ** tried)

const queryRequest = (plan: QueryPlan, name: string) => {
  const terms = noTerms()
  const index = plan.table.indexes?.find((i) => i.name === plan.index)
  const { hash, range } = index ?? plan.table
  const own = (attribute: string) => {
    terms.names[`#${attribute}`] = attribute
    return `#${attribute}`
  }
  const value = (key: string, v: string | number) => {
    terms.values[`:${key}`] = v
    return `:${key}`
  }
  const keys = [`${own(hash)} = ${value('hash', plan.hash)}`]
  if (range !== undefined && plan.from !== undefined && plan.to !== undefined)
    keys.push(`${own(range)} BETWEEN ${value('from', plan.from)} AND ${value('to', plan.to)}`)
  else if (range !== undefined && plan.from !== undefined)
    keys.push(`${own(range)} >= ${value('from', plan.from)}`)
  else if (range !== undefined && plan.to !== undefined) keys.push(`${own(range)} <= ${value('to', plan.to)}`)
  const filters = Object.entries(plan.where ?? {}).map(([a, v]) => `${own(a)} = ${value(`where_${a}`, v)}`)
  return {
    TableName: name,
    IndexName: plan.index,
    KeyConditionExpression: keys.join(' AND '),
    FilterExpression: filters.length > 0 ? filters.join(' AND ') : undefined,
    ProjectionExpression: plan.only?.map(own).join(', '),
    ScanIndexForward: !plan.newestFirst,
    Limit: plan.limit,
    ConsistentRead: plan.consistent,
    ExclusiveStartKey: plan.after ? toAttributes(plan.after) : undefined,
    ...expressionParts(terms),
  }
}

/** Pages read to fill one answer when a filter drops items; then the caller gets what there is and a key to go on. */
const MAX_PAGES = 10

/**
 * The tables on DynamoDB’s API. dynamoose defines them and does the updates; everything else goes through the client
 * directly, because dynamoose’s own cost (as much as the client’s for each call, 0.35 ms for each listed item, twice
 * the client’s for a transaction) would be most of a list’s and most of a report’s.
 */
export const makeStore = (
  client: DynamoDB,
  nameOf: (table: TableDefinition) => string,
  update: Store['update'],
): Store => {
  const commit = async (writes: readonly Write[], tried = 0): Promise<Committed> => {
    const TransactItems = writes.map((write) => toTransactItem(write, nameOf(write.table)))
    try {
      await client.transactWriteItems({ TransactItems })
      return { ok: true }
    } catch (fault) {
      if (!(fault instanceof TransactionCanceledException)) throw fault
      const reasons = fault.CancellationReasons ?? []
      const failed = reasons.flatMap(({ Code }, i) => (Code === 'ConditionalCheckFailed' ? [i] : []))
      if (failed.length > 0) return { ok: false, failed }
      if (tried >= COMMIT_TRIES || !reasons.some(({ Code }) => Code === 'TransactionConflict')) throw fault
      await conflictPause(tried)
      return commit(writes, tried + 1)
    }
  }

  const query = async <T>(plan: QueryPlan): Promise<QueryAnswer<T>> => {
    const name = nameOf(plan.table)
    const items: T[] = []
    let after = plan.after
    for (let page = 0; page < MAX_PAGES; page++) {
      const limit = plan.limit === undefined ? undefined : plan.limit - items.length
      const answer = await client.query(queryRequest({ ...plan, limit, after }, name))
      for (const item of answer.Items ?? []) items.push(restored<T>(plan.table, fromAttributes(item)))
      after = answer.LastEvaluatedKey ? fromAttributes(answer.LastEvaluatedKey) : undefined
      if (!after || (plan.limit !== undefined && items.length >= plan.limit)) break
    }
    return after ? { items, after } : { items }
  }

  const count = async (plan: QueryPlan): Promise<number> => {
    const request = queryRequest(plan, nameOf(plan.table))
    const answer = await client.query({ ...request, Select: 'COUNT' })
    const counted = answer.Count ?? 0
    if (!answer.LastEvaluatedKey) return counted
    return counted + (await count({ ...plan, after: fromAttributes(answer.LastEvaluatedKey) }))
  }

  return {
    get: async <T>(table: TableDefinition, key: Key, options: { consistent?: boolean } = {}) => {
      const { Item: found } = await client.getItem({
        TableName: nameOf(table),
        Key: toAttributes(key),
        ConsistentRead: options.consistent ?? true,
      })
      return found ? restored<T>(table, fromAttributes(found)) : undefined
    },
    getMany: async <T>(table: TableDefinition, keys: readonly Key[]) => {
      if (keys.length === 0) return []
      const name = nameOf(table)
      const items: T[] = []
      let left = keys.map((key) => toAttributes(key))
      while (left.length > 0) {
        const answer = await client.batchGetItem({
          RequestItems: { [name]: { Keys: left, ConsistentRead: true } },
        })
        for (const item of answer.Responses?.[name] ?? [])
          items.push(restored<T>(table, fromAttributes(item)))
        left = answer.UnprocessedKeys?.[name]?.Keys ?? []
      }
      return items
    },
    query,
    count,
    put: async (table: TableDefinition, item: Item, condition?: Condition) => {
      try {
        await client.putItem(putRequest(nameOf(table), table, item, condition))
        return true
      } catch (fault) {
        if (isFailedCondition(fault)) return false
        throw fault
      }
    },
    update,
    delete: async (table: TableDefinition, key: Key) => {
      await client.deleteItem({ TableName: nameOf(table), Key: toAttributes(key) })
    },
    commit: (writes) => commit(writes),
  }
}
