import { ulid } from 'ulidx'
import { bareClient } from './bare-tables.mjs'

/** The recorded transaction again and again, each time with a case of its own. */
export const bareTransactions = ({ store, transaction, id }) => {
  const client = bareClient(store)
  return () => client.transactWriteItems(JSON.parse(transaction.replaceAll(id, ulid())))
}
