import { TABLES } from '@yizhan/functions/entrypoints/compose'
import { describeTables } from './describe-tables'
import tables from './tables.json'

describe('the cloud’s tables', () => {
  it('are what the table definitions say; write-tables.mjs writes them anew', async () => {
    expect(tables).toEqual(await describeTables())
  })

  it('each outlive their stack, can be restored to any second, and cost by use', () => {
    expect(Object.keys(tables.Resources)).toHaveLength(TABLES.length)
    for (const { DeletionPolicy, UpdateReplacePolicy, Properties } of Object.values(tables.Resources)) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain'])
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
      })
    }
  })

  it('stream the outbox and nothing else', () => {
    const streamed = Object.entries(tables.Resources).filter(([, t]) => 'StreamSpecification' in t.Properties)
    expect(streamed.map(([id]) => id)).toEqual(['OutboxTable'])
  })
})
