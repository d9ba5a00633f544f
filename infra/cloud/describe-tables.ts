import { makeDynamo } from '@yizhan/functions/adapters/dynamo/index'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import type { TableDefinition } from '@yizhan/functions/platform/store'

/** The name that a stage's tables begin with; `TABLE_PREFIX` of its functions. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of serverless.yml, filled in where it is read.
const PREFIX = 'yizhan-${sls:stage}-'

/** case-events → CaseEventsTable */
const logicalId = (name: string): string =>
  `${name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Table`

const protectionOf = ({ expires, stream }: TableDefinition) => ({
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  SSESpecification: { SSEEnabled: true },
  DeletionProtectionEnabled: true,
  ...(expires ? { TimeToLiveSpecification: { AttributeName: expires, Enabled: true } } : {}),
  ...(stream ? { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } } : {}),
})

/** CloudFormation's description of every table, from the CreateTable requests that dynamoose makes of the definitions. */
export const describeTables = async () => {
  const dynamo = makeDynamo({ region: 'none', endpoint: 'http://127.0.0.1:1', prefix: PREFIX })
  const described = await Promise.all(
    TABLES.map(async (table) => {
      const Properties = { ...(await dynamo.createRequest(table)), ...protectionOf(table) }
      const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }
      return [logicalId(table.name), { Type: 'AWS::DynamoDB::Table', ...kept, Properties }] as const
    }),
  )
  dynamo.close()
  return { Resources: Object.fromEntries(described) }
}
